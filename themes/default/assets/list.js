"use strict";
/* The full list: sorted and filtered on the page, its state in the address. Of what is found a stretch at a
   time stands in the page, so that ten thousand rows stay quick. */
(() => {
  const STRETCH = 200;
  const form = document.getElementById("filter"), list = document.getElementById("reports");
  const output = form.querySelector("output");
  const rows = [...list.children].map((element, place) => {
    const { y, g, r } = element.dataset;
    return { element, place, region: r, genre: g, year: y, number: Number(y) };
  });
  const text = (row) => row.text ??= row.element.textContent.toLowerCase();
  const title = (row) => row.title ??= row.element.querySelector(".name").textContent;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const ORDERS = {
    newest: (a, b) => b.number - a.number || a.place - b.place,
    oldest: (a, b) => (a.number || 9999) - (b.number || 9999) || a.place - b.place,
    title: (a, b) => collator.compare(title(a), title(b)) || a.place - b.place,
  };
  const sorted = { "": rows };
  const fields = [...form.elements].filter((element) => element.name);
  const value = (name) => form.elements[name].value.trim();
  const end = document.createElement("p");
  let found = rows, shown = rows.length;

  const extend = () => {
    list.append(...found.slice(shown, shown + STRETCH).map((row) => row.element));
    shown += STRETCH;
  };
  list.after(end);
  new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting || shown >= found.length) return;
    extend();
    end.hidden = true; // so that the observer looks again, should the end still be in sight
    requestAnimationFrame(() => { end.hidden = false; });
  }, { rootMargin: "800px" }).observe(end);

  function update() {
    const words = value("w").toLowerCase().split(/\s+/).filter(Boolean);
    const year = value("year"), region = value("region"), genre = value("genre"), order = value("order");
    sorted[order] ??= ORDERS[order] ? [...rows].sort(ORDERS[order]) : rows;
    found = sorted[order].filter((row) => (!year || row.year === year) && (!genre || row.genre === genre) &&
      (!region || row.region.startsWith(region)) && words.every((word) => text(row).includes(word)));
    shown = 0;
    list.replaceChildren();
    extend();
    tell();
    const parameters = new URLSearchParams();
    for (const { name } of fields) if (value(name)) parameters.set(name, value(name));
    history.replaceState(null, "", parameters.size ? "?" + parameters : location.pathname.split("/").pop());
  }

  const tell = () => { output.textContent = output.dataset.text.replace("#", found.length); };
  const given = new URLSearchParams(location.search);
  for (const field of fields) field.value = given.get(field.name) ?? "";
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  if (fields.some((field) => field.value)) update(); else tell();
})();
