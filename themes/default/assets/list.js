"use strict";
/* The full list: sorted and filtered on the page, its state in the address. */
(() => {
  const form = document.getElementById("filter"), list = document.getElementById("reports");
  const output = form.querySelector("output");
  const rows = [...list.children].map((element, place) => ({
    element, place,
    text: element.textContent.toLowerCase(),
    title: element.querySelector(".name").textContent,
    year: Number(element.dataset.y),
    ...element.dataset,
  }));
  const ORDERS = {
    "": (a, b) => a.place - b.place,
    newest: (a, b) => b.year - a.year || a.place - b.place,
    oldest: (a, b) => (a.year || 9999) - (b.year || 9999) || a.place - b.place,
    title: (a, b) => a.title.localeCompare(b.title, "zh-CN") || a.place - b.place,
  };
  const fields = [...form.elements].filter((element) => element.name);
  const value = (name) => form.elements[name].value.trim();
  let order = "";

  function update() {
    const words = value("w").toLowerCase().split(/\s+/).filter(Boolean);
    const year = value("year"), region = value("region"), genre = value("genre");
    let shown = 0;
    for (const row of rows) {
      const hidden = (year && row.y !== year) || (genre && row.g !== genre) || (region && !row.r.startsWith(region)) ||
        words.some((word) => !row.text.includes(word));
      if (row.element.hidden !== Boolean(hidden)) row.element.hidden = Boolean(hidden);
      if (!hidden) shown++;
    }
    if (value("order") !== order) {
      order = value("order");
      list.append(...[...rows].sort(ORDERS[order] ?? ORDERS[""]).map((row) => row.element));
    }
    output.textContent = output.dataset.text.replace("#", shown);
    const parameters = new URLSearchParams();
    for (const { name } of fields) if (value(name)) parameters.set(name, value(name));
    const text = parameters.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname.split("/").pop());
  }

  const given = new URLSearchParams(location.search);
  for (const field of fields) field.value = given.get(field.name) ?? "";
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  update();
})();
