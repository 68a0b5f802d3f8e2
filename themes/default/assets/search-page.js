"use strict";
/* The search page: query and filters live in its address, so that a search can be shared. */
(() => {
  const { make, fill } = reportsite;
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const say = read("search-words"), genres = read("genre-words");
  const form = document.getElementById("search"), field = form.elements.q;
  const facets = document.getElementById("facets"), count = document.getElementById("count");
  const list = document.getElementById("hits"), more = document.getElementById("more");
  const selects = [...facets.querySelectorAll("select")], topic = facets.querySelector('[name="topic"]');
  const PAGE = 20, AROUND = 36;
  const left = history.state;  // where the reader was, who comes back from a report
  let wanted = left?.wanted ?? PAGE, turn = 0;

  /** Topics are the same for every query. */
  async function ready() {
    const { topics } = await reportsite.open(form.dataset.documents), select = topic.value;
    topic.parentElement.hidden = !topics.length;
    if (topic.options.length > topics.length) return;
    topic.replaceChildren(make("option", { value: "", textContent: say.all }), ...topics.map((name) => make("option", { textContent: name })));
    topic.value = topics.includes(select) ? select : "";
  }

  function state() {
    const filters = {};
    for (const select of selects) filters[select.name] = select.value;
    return { query: field.value.trim(), filters };
  }

  function remember({ query, filters }) {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    for (const [key, value] of Object.entries(filters)) if (value) parameters.set(key, value);
    const text = parameters.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname.split("/").pop());
  }

  /** Text with its ranges marked. */
  function marked(text, ranges) {
    const parts = [];
    let at = 0;
    for (const [from, to] of ranges) {
      parts.push(text.slice(at, from), make("mark", { textContent: text.slice(from, to) }));
      at = to;
    }
    return [...parts, text.slice(at)];
  }

  function snippet({ text, ranges }) {
    const [first] = ranges[0], start = Math.max(0, first - AROUND);
    // from the beginning of a clause, where one begins well before the words
    const from = start && start + 1 + text.slice(start, first - 8).search(/[，。；：、！？](?![”’）》])/), to = Math.min(text.length, Math.max(ranges[0][1], from + 3 * AROUND));
    const inside = ranges.filter(([a, b]) => a >= from && b <= to).map(([a, b]) => [a - from, b - from]);
    return [from ? "…" : "", ...marked(text.slice(from, to), inside), to < text.length ? "…" : ""];
  }

  function show(hit, query) {
    const address = (id) => `${hit.page}?q=${encodeURIComponent(query)}${id ? "#" + id : ""}`;
    const ranges = reportsite.merge(reportsite.words(query).flatMap((word) => word.ranges(hit.title)));
    const about = [hit.year ? fill(say.year, { year: hit.year }) : "", hit.region, hit.genre ? genres[hit.genre] ?? hit.genre : ""];
    return make("li", { className: "line" },
      make("a", { href: address(hit.places[0]?.id), lang: "zh-CN" }, make("span", { className: "name" }, ...marked(hit.title, ranges))),
      make("p", { className: "about" }, ...about.filter(Boolean).map((textContent) => make("span", { textContent }))),
      ...hit.places.map((place) => make("p", { className: "snippet" }, make("a", { href: address(place.id), lang: "zh-CN" }, ...snippet(place)))));
  }

  /** Every place on a line of its own, the words in the middle. */
  function lines(hit, query) {
    const about = [hit.region, hit.year ? fill(say.year, { year: hit.year }) : ""].filter(Boolean).join(" ") || hit.title;
    return hit.places.flatMap(({ id, text, ranges }) => ranges.map(([from, to]) => make("li", { className: "kwic" },
      make("a", { href: `${hit.page}?q=${encodeURIComponent(query)}#${id}`, title: about, lang: "zh-CN" },
        make("span", { className: "before", textContent: text.slice(Math.max(0, from - AROUND), from) }),
        make("mark", { textContent: text.slice(from, to) }),
        make("span", { textContent: text.slice(to, to + AROUND) })),
      make("small", { textContent: about }))));
  }

  function offer(counts) {
    for (const select of selects) {
      if (!counts[select.name]) continue;
      const chosen = select.value;
      const label = (key) => select.name === "year" ? (key === "0" ? say["year-unknown"] : fill(say.year, { year: key }))
        : select.name === "genre" ? genres[key] ?? key : "　".repeat(key.split("/").length - 1) + key.split("/").at(-1);
      const keys = [...counts[select.name].keys()].sort();
      if (select.name === "year") keys.reverse();
      const options = keys.map((key) => make("option", { value: key.split("/").join(""), textContent: `${label(key)} (${counts[select.name].get(key)})` }));
      if (chosen && !options.some((option) => option.value === chosen)) options.push(make("option", { value: chosen, textContent: chosen }));
      select.replaceChildren(make("option", { value: "", textContent: say.all }), ...options);
      select.value = chosen;
    }
  }

  async function update() {
    const mine = ++turn, now = state();
    remember(now);
    if (!now.query) {
      list.replaceChildren();
      facets.hidden = more.hidden = true;
      return;
    }
    facets.hidden = false;
    if (!list.children.length) count.textContent = say.loading;
    await ready();
    const abreast = now.filters.view === "lines";
    const result = await reportsite.run(now.query, now.filters, wanted, abreast ? Infinity : 3);
    if (mine !== turn) return;
    offer(result.facets);
    list.replaceChildren(...result.hits.flatMap((hit) => (abreast ? lines : show)(hit, now.query)));
    list.classList.toggle("abreast", abreast);
    count.textContent = result.total ? fill(result.exact ? say.count : say.about, { n: result.total }) : say.none;
    more.hidden = !result.more;
  }

  const restart = () => { wanted = PAGE; return update(); };
  const given = new URLSearchParams(location.search);
  field.value ||= given.get("q") ?? "";  // what was typed while this loaded stands
  for (const select of selects) {
    const value = given.get(select.name) ?? "";
    if (![...select.options].some((option) => option.value === value)) select.append(make("option", { value, textContent: value }));
    select.value = value;
    select.addEventListener("change", restart);
  }
  field.addEventListener("focus", ready, { once: true });
  field.addEventListener("input", restart);
  form.addEventListener("submit", (event) => { event.preventDefault(); restart(); });
  more.addEventListener("click", async () => {
    const shown = list.children.length;
    wanted += PAGE;
    await update();
    list.children[shown]?.querySelector("a").focus();
  });
  list.addEventListener("click", () => history.replaceState({ wanted, y: scrollY }, ""));

  /* Up and down through the results */
  addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [field, ...list.querySelectorAll("li > a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0) return;
    const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  });
  if (field.value) update().then(() => { if (left) scrollTo(0, left.y); });
})();
