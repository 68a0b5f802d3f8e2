"use strict";
/* The compare page: a click on a paragraph lights its stretches of the raw text, and the reverse. Without this
   file the numbers of lines and paragraphs lead to each other. */
(() => {
  const sides = document.querySelector(".sides");
  sides.addEventListener("click", (event) => {
    const part = event.target.closest("[data-b]");
    if (!part || event.target.closest("a") || String(getSelection())) return;
    const lit = part.classList.contains("on");
    for (const other of sides.querySelectorAll(".on")) other.classList.remove("on");
    if (lit) return;
    const same = [...sides.querySelectorAll(`[data-b="${part.dataset.b}"]`)];
    for (const other of same) other.classList.add("on");
    const raw = Boolean(part.closest(".raw"));
    const there = same.find((other) => Boolean(other.closest(".raw")) !== raw);
    const box = there?.getBoundingClientRect();
    if (box && (box.bottom < 60 || box.top > innerHeight)) there.scrollIntoView({ block: "center" });
  });
})();
