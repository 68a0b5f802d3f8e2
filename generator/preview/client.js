// In every page of the preview: shows what changed without losing the place, and what stands in the way.
(() => {
  "use strict";
  const own = new URL(document.currentScript.src);
  const root = own.origin + "/";
  const path = decodeURIComponent(location.href.slice(root.length).replace(/[?#].*/, "")).replace(/^$|(?<=\/)$/, "index.html");
  const english = document.documentElement.lang.startsWith("en");
  const words = english
    ? { draft: "Draft: not in the built site", open: "Edit", look: "Warnings" }
    : { draft: "草稿：不进入正式网站", open: "编辑", look: "注意" };
  let version = Number(document.currentScript.dataset.version);
  let source = null;
  const panel = document.createElement("aside");
  panel.id = "preview-problems";
  panel.setAttribute("role", "status");
  const warnings = document.createElement("details"); // of a whole site, and perhaps there to stay: they hide no page
  const place = document.createElement("a");
  place.id = "preview-place";

  // The smallest change that makes `old` what `fresh` is: what is equal keeps its state and its listeners.
  const patch = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    const same = old.nodeType === 1 && fresh.nodeType === 1 && old.tagName === fresh.tagName;
    if (!same || old.childNodes.length !== fresh.childNodes.length || !old.childNodes.length) {
      old.replaceWith(fresh.cloneNode(true));
      return;
    }
    for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const name of fresh.getAttributeNames()) if (old.getAttribute(name) !== fresh.getAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
    [...old.childNodes].forEach((child, i) => patch(child, fresh.childNodes[i]));
  };

  const scripts = (page) => [...page.scripts].map((script) => script.getAttribute("src") || "").join();
  const styles = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')];

  const refresh = async () => {
    const ask = () => fetch(location.href.replace(/#.*/, ""), { cache: "no-store" });
    let answer = await ask();
    if (!answer.ok) { // between two builds a page may be missing for a moment
      await new Promise((later) => setTimeout(later, 500));
      answer = await ask();
    }
    if (!answer.ok) return location.reload(); // gone: the policy of this page does not fit what says so
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (scripts(fresh) !== scripts(document)) return location.reload();
    const next = styles(fresh);
    styles(document).forEach((link, i) => {
      const href = next[i] && next[i].getAttribute("href");
      if (!href || href === link.getAttribute("href")) return;
      const swapped = link.cloneNode();
      swapped.href = href;
      swapped.onload = () => link.remove(); // the old style stays until the new one is there
      link.after(swapped);
    });
    document.title = fresh.title;
    const main = document.querySelector("main");
    const other = fresh.querySelector("main");
    if (!main || !other) return location.reload();
    patch(main, other);
  };

  const mark = (drafts) => {
    document.querySelectorAll("[data-preview-draft]").forEach((node) => node.removeAttribute("data-preview-draft"));
    const found = new Set(drafts.map((draft) => root + draft));
    if (found.has(root + path)) document.body.dataset.previewDraft = words.draft;
    for (const link of document.links) if (found.has(link.href.replace(/[?#].*/, ""))) link.dataset.previewDraft = words.draft;
  };

  const entry = (problem) => {
    const made = document.createElement("section");
    for (const [tag, text] of [["strong", problem.where], ["p", problem.message], ["pre", problem.excerpt], ["p", problem.hint]]) {
      if (!text) continue;
      const part = document.createElement(tag);
      part.textContent = text;
      made.append(part);
    }
    return made;
  };

  const complain = (problems) => {
    const [wrong, doubtful] = ["error", "warning"].map((of) => problems.filter((problem) => problem.severity === of).map(entry));
    const count = document.createElement("summary");
    count.textContent = words.look + " " + doubtful.length;
    warnings.replaceChildren(count, ...doubtful);
    panel.replaceChildren(...wrong, ...(doubtful.length ? [warnings] : []));
    panel.classList.toggle("calm", !wrong.length);
    if (problems.length) document.body.append(panel);
    else panel.remove();
  };

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(root + "_preview/events");
    source.onmessage = async (event) => {
      const state = JSON.parse(event.data);
      const missed = state.since > version; // more than the server remembers, or while nobody listened
      if (missed || (state.version > version && state.changed.includes(path))) await refresh();
      version = state.version;
      mark(state.drafts);
      complain(state.problems);
      document.documentElement.dataset.previewVersion = version;
    };
  };
  // Browsers open only six connections to one address: a tab that nobody sees gives its own back.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) listen();
    else if (source) { source.close(); source = null; }
  });
  addEventListener("pagehide", () => source && source.close());

  // Alt + click on a passage: where it stands in its content file.
  const locate = async (text) => {
    const asked = new URLSearchParams({ page: path, text: text.trim().slice(0, 40) });
    const found = await (await fetch(root + "_preview/place?" + asked)).json();
    if (!found.place) return;
    place.textContent = words.open + " " + found.place;
    place.href = found.opener;
    document.body.append(place);
  };
  document.addEventListener("click", (event) => {
    if (!event.altKey) return;
    event.preventDefault();
    locate(event.target.textContent);
  });
  locate("");
  listen();
})();
