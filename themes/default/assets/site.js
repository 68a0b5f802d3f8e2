"use strict";
/* Reading aids. Pages are whole without this file; it works from disk and asks the network for nothing. */
const reportsite = {};
(() => {
  const root = document.documentElement;
  const say = JSON.parse(document.getElementById("words").textContent);
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
  Object.assign(reportsite, { make, fill });

  /* What the reader chose, kept between visits */
  function choose(key, value) {
    if (value) root.dataset[key] = value; else delete root.dataset[key];
    try {
      if (value) localStorage.setItem("reportsite." + key, value); else localStorage.removeItem("reportsite." + key);
    } catch { /* storage may be off: the choice then lasts for this page */ }
  }
  const choices = [
    ["theme", say.theme, [["", say.auto], ["light", say.light], ["dark", say.dark]]],
    ["size", say.size, [["small", say.small], ["", say.medium], ["large", say.large], ["larger", say.larger]]],
    ["typeface", say.typeface, [["sans", say.sans], ["serif", say.serif]]],
    ["keys", say.shortcuts, [["", say.on], ["off", say.off]]],
  ];
  const panel = make("div", { id: "display", popover: "auto", role: "group", ariaLabel: say.display });
  for (const [key, label, options] of choices) {
    const set = make("fieldset", {}, make("legend", { textContent: label }));
    for (const [value, text] of options) {
      const input = make("input", { type: "radio", name: "display-" + key, value, checked: (root.dataset[key] || "") === value });
      input.addEventListener("change", () => choose(key, value));
      set.append(make("label", {}, input, " ", text));
    }
    panel.append(set);
  }
  panel.append(make("p", { textContent: say.keys }));
  const opener = make("button", { type: "button", className: "display", textContent: say.display });
  opener.popoverTargetElement = panel;
  document.querySelector(".masthead").append(opener, panel);

  /* Words of a query: literal, but for width, case and the shape of quotation marks */
  const PAIRS = { "“": '"', "”": '"', "‘": "'", "’": "'", "　": " " };
  const narrow = (c) => PAIRS[c] ?? (c >= "！" && c <= "～" ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c);
  const escape = (c) => c.replace(/[\\\]\[^\-]/g, "\\$&");
  function pattern(character) {
    const c = narrow(character);
    if (c === " ") return "[\\s　]";
    const same = [c];
    if (c >= "!" && c <= "~") same.push(String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    if (c === '"') same.push("“", "”");
    if (c === "'") same.push("‘", "’");
    return "[" + same.map(escape).join("") + "]";
  }
  function word(text) {
    const folded = [...text].map(narrow).join("").toLowerCase();
    const anchor = (text.match(/[㐀-鿿]+/g) || [""]).reduce((a, b) => (b.length > a.length ? b : a));
    const plain = anchor.length === text.length;
    const expression = new RegExp([...text].map(pattern).join(""), "giu");
    const ranges = (line, most = Infinity) => {
      const found = [];
      if (plain) {
        for (let at = line.indexOf(text); at >= 0 && found.length < most; at = line.indexOf(text, at + text.length)) {
          found.push([at, at + text.length]);
        }
      } else if (line.includes(anchor)) {
        for (const match of line.matchAll(expression)) {
          found.push([match.index, match.index + match[0].length]);
          if (found.length >= most) break;
        }
      }
      return found;
    };
    return { text, folded, ranges, test: (line) => (plain ? line.includes(text) : ranges(line, 1).length > 0), count: (line, most) => ranges(line, most).length };
  }
  reportsite.words = (query) =>
    [...query.matchAll(/(?<!\S)"([^"]+)"(?!\S)|\S+/g)].map((match) => word(match[1] ?? match[0]));
  reportsite.merge = (ranges) => {
    const merged = [];
    for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to); else merged.push([from, to]);
    }
    return merged;
  };

  /* A short message */
  const toast = make("p", { className: "toast", role: "status" });
  document.body.append(toast);
  let fading;
  function tell(text) {
    toast.textContent = text;
    toast.classList.add("shown");
    clearTimeout(fading);
    fading = setTimeout(() => toast.classList.remove("shown"), 1600);
  }
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", { value: text, className: "skip" });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    tell(say.copied);
  }

  const article = document.querySelector("article.report");
  const passages = article ? [...article.querySelectorAll("p[id], li[id]")] : [];

  /* Words lit where a search led here; the text itself is left alone */
  const query = new URLSearchParams(location.search).get("q");
  let step = () => {};
  if (article && query && CSS.highlights) {
    const words = reportsite.words(query);
    const found = [];
    for (const block of article.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li")) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const nodes = [];
      let length = 0;
      while (walker.nextNode()) {
        nodes.push([length, walker.currentNode]);
        length += walker.currentNode.length;
      }
      const place = (at, end) => {
        const [start, node] = nodes.findLast(([start]) => (end ? start < at : start <= at));
        return [node, at - start];
      };
      for (const [from, to] of reportsite.merge(words.flatMap((w) => w.ranges(block.textContent)))) {
        const range = new Range();
        range.setStart(...place(from, false));
        range.setEnd(...place(to, true));
        found.push({ range, block });
      }
    }
    if (found.length) {
      CSS.highlights.set("found", new Highlight(...found.map((hit) => hit.range)));
      const target = location.hash && document.getElementById(location.hash.slice(1));
      let at = Math.max(0, found.findIndex((hit) => hit.block === target));
      const told = make("span", { role: "status" });
      const show = (scroll) => {
        told.textContent = fill(say.hits, { q: query, at: at + 1, n: found.length });
        CSS.highlights.set("current", new Highlight(found[at].range));
        if (scroll) found[at].block.scrollIntoView({ block: "center" });
      };
      step = (by) => { at = (at + by + found.length) % found.length; show(true); };
      const bar = make("div", { className: "found", role: "region", ariaLabel: query },
        told,
        make("button", { type: "button", textContent: say.before, onclick: () => step(-1) }),
        make("button", { type: "button", textContent: say.after, onclick: () => step(1) }),
        make("button", { type: "button", textContent: say.clear, onclick: () => { CSS.highlights.clear(); bar.remove(); step = () => {}; } }));
      document.body.append(bar);
      show(Boolean(target));
    }
  }

  /* Contents that follow the scroll */
  const entries = [...document.querySelectorAll(".contents a")];
  if (entries.length) {
    const heads = entries.map((entry) => document.getElementById(entry.hash.slice(1)));
    let pending = false;
    const follow = () => {
      pending = false;
      const now = heads.findLastIndex((head) => head.getBoundingClientRect().top < innerHeight / 3);
      entries.forEach((entry, k) => (k === now ? entry.setAttribute("aria-current", "location") : entry.removeAttribute("aria-current")));
    };
    addEventListener("scroll", () => { if (!pending) { pending = true; requestAnimationFrame(follow); } }, { passive: true });
    follow();
  }

  /* Copy and share, by paragraph and as a citation */
  const citation = document.querySelector(".citation");
  const today = () => new Date().toLocaleDateString("sv");
  function cite() {
    const text = citation.textContent.trim();
    if (!/^https?:/.test(location.protocol)) return text;
    const address = location.href.replace(/[?#].*$/, "");
    return text.includes("[R/OL]") ? text.replace(/\. (?=https?:\S+$)/, `[${today()}]. `) : `${text.replace("[R]", "[R/OL]")}[${today()}]. ${address}`;
  }
  if (citation) {
    const button = make("button", { type: "button", textContent: say["copy-citation"], onclick: () => copy(cite()) });
    citation.after(button);
  }
  if (article) {
    const menu = make("div", { id: "paragraph", popover: "auto" });
    document.body.append(menu);
    const offer = (passage, mark) => {
      const address = location.href.replace(/[?#].*$/, "") + "#" + passage.id;
      const buttons = [
        [say["copy-link"], () => copy(address)],
        [say["copy-text"], () => copy(`${passage.textContent}\n——${cite()} ${citation.textContent.includes(address) ? "" : address}`.trim())],
      ];
      if (navigator.share) buttons.push([say.share, () => navigator.share({ title: document.title, url: address }).catch(() => {})]);
      menu.replaceChildren(...buttons.map(([textContent, act]) => make("button", { type: "button", textContent, onclick: () => { menu.hidePopover(); act(); } })));
      menu.showPopover();
      const box = mark.getBoundingClientRect();
      menu.style.inset = `${Math.min(box.bottom + 4, innerHeight - menu.offsetHeight - 8)}px auto auto ${Math.max(8, box.left)}px`;
      menu.querySelector("button").focus();
    };
    article.addEventListener("click", (event) => {
      const mark = event.target.closest(".mark");
      if (!mark) return;
      event.preventDefault();
      history.replaceState(null, "", "#" + mark.parentElement.id);
      offer(mark.parentElement, mark);
    });
  }

  /* Keys */
  let at = -1;
  const walk = (by) => {
    if (!passages.length) return;
    if (at < 0) at = passages.findIndex((p) => p.getBoundingClientRect().bottom > innerHeight / 3) - (by > 0 ? 1 : 0);
    at = Math.min(passages.length - 1, Math.max(0, at + by));
    passages[at].scrollIntoView({ block: "center" });
    passages[at].querySelector(".mark").focus({ preventScroll: true });
  };
  const go = (rel) => document.querySelector(`.turn a[rel="${rel}"]`)?.click();
  const keys = {
    "/": () => { const field = document.querySelector('input[name="q"], input[name="w"]'); field?.focus(); field?.select(); },
    j: () => walk(1),
    k: () => walk(-1),
    n: () => step(1),
    p: () => step(-1),
    "[": () => go("prev"),
    "]": () => go("next"),
    d: () => choose("theme", { "": "dark", dark: "light", light: "" }[root.dataset.theme || ""]),
    "?": () => panel.togglePopover(),
  };
  addEventListener("keydown", (event) => {
    if (root.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
})();
