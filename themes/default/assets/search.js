"use strict";
/* Search over all reports, exact to the character. Data arrive by classic scripts that call reportsite.search;
   see generator/site/search for their form. One interface: run(query, filters, wanted, places). */
(() => {
  const BASE = 0x23, WIDE = 0xd000, WEIGHTS = 3, BATCH = 20;
  const FIRST = 0xc0, MANY = 1, HEADING = 2, TITLE = 3, OFTEN = 3;
  const waiting = new Map(), texts = [], pairs = [];
  let folder = "", documents, documentOf;

  reportsite.search = (kind, number, data) => {
    if (kind === "documents") documents = data;
    else if (kind === "text") data.forEach(([ids, text, topics], k) => { texts[number + k] = { ids, text, topics }; });
    else pairs[number] = data;
  };

  /** Load a script once; the same promise for every caller. */
  function load(src) {
    if (!waiting.has(src)) {
      waiting.set(src, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = src;
        script.onload = () => { script.remove(); done(); };
        script.onerror = () => { waiting.delete(src); failed(new Error(src)); };
        document.head.append(script);
      }));
    }
    return waiting.get(src);
  }

  /** Make ready: the list of documents and, for small corpora, all text. */
  async function open(src) {
    folder = src.slice(0, src.lastIndexOf("/") + 1);
    await load(src);
    if (!documents.postings) await Promise.all(documents.texts.map(([file]) => load(folder + file)));
    else documentOf ??= Uint32Array.from(documents.blocks.flatMap((count, number) => Array(count).fill(number)));
    return documents;
  }

  /** Shard of `texts` that holds a document. */
  function shardOf(number) {
    let low = 0, high = documents.texts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (documents.texts[middle][1] <= number) low = middle; else high = middle;
    }
    return documents.texts[low][0];
  }

  /** Call back with block and weight of every entry of a list. */
  function decode(list, each) {
    let entry = 0;
    for (let i = 0; i < list.length; i++) {
      let step = list.charCodeAt(i) - BASE;
      if (step > WIDE) step = (step - WIDE) * WIDE + list.charCodeAt(++i) - BASE;
      entry += step;
      each(Math.floor(entry / WEIGHTS), entry % WEIGHTS);
    }
  }

  const none = (length) => new Int8Array(length).fill(-1);

  /** Lists of all pairs that begin with a character. */
  async function group(first) {
    const shard = documents.postings.findIndex(([, characters]) => characters.includes(first));
    if (shard < 0) return {};
    await load(folder + documents.postings[shard][0]);
    return pairs[shard][first] || {};
  }

  /** Weight of a folded word in every document, -1 where none of its blocks holds all pairs of the word. */
  async function holding(word) {
    const characters = word.split("");
    const best = none(documents.titles.length);
    const keep = (block, weight) => {
      const number = documentOf[block];
      if (weight > best[number]) best[number] = weight;
    };
    if (characters.length === 1) {
      // Each pair may be rare and the character frequent: suppose it is, the text will tell.
      for (const list of Object.values(await group(word))) decode(list, (block, weight) => keep(block, Math.max(weight, MANY)));
      return best;
    }
    const wanted = characters.slice(1).map((second, k) => [characters[k], second]);
    const groups = await Promise.all(wanted.map(([first]) => group(first)));
    const lists = wanted.map(([, second], k) => groups[k][second] || "").sort((a, b) => a.length - b.length);
    let kept = none(documentOf.length);
    decode(lists[0], (block, weight) => { kept[block] = weight; });
    for (const list of lists.slice(1)) {
      const before = kept;
      kept = none(documentOf.length);
      decode(list, (block, weight) => { kept[block] = Math.min(before[block], weight); });
    }
    kept.forEach((weight, block) => keep(block, weight));
    return best;
  }

  /** [document, rank] of everything that may match; exact when all text is here, never too few otherwise. */
  async function candidates(words, topic) {
    const found = [];
    const lists = documents.postings && await Promise.all(words.map((word) => holding(word.folded)));
    for (let number = 0; number < documents.titles.length; number++) {
      let place = TITLE;
      if (!lists) place = rank(number, words, topic);
      else for (const list of lists) if (list[number] < place) place = list[number];
      if (lists && place >= 0 && words.every((word) => word.test(documents.titles[number]))) place = TITLE;
      if (place >= 0) found.push([number, place]);
    }
    return found;
  }

  /** The lines of a document under a topic, as a document; all of it without one. */
  function under(document, topic) {
    if (topic < 0) return document;
    const mark = String.fromCharCode(FIRST + topic), names = document.ids.split(" ");
    const kept = document.text.split("\n").map((line, k) => [names[k], line]).filter((_, k) => document.topics[k] === mark);
    return { ids: kept.map(([name]) => name).join(" "), text: kept.map(([, line]) => line).join("\n") };
  }

  /** 3 in the title, 2 in headings, 1 three times or more, 0 fewer, -1 not at all: of the word that does worst. */
  function rank(number, words, topic) {
    const document = under(texts[number], topic);
    for (const word of words) if (!word.test(document.text)) return -1;
    if (topic < 0 && words.every((word) => word.test(documents.titles[number]))) return TITLE;
    const heads = document.heads ??= headings(document);
    return Math.min(...words.map((word) => word.test(heads) ? HEADING : word.count(document.text, OFTEN) >= OFTEN ? MANY : 0));
  }

  function headings({ ids, text }) {
    const names = ids.split(" ");
    return text ? text.split("\n").filter((_, k) => names[k][0] !== "p").join("\n") : "";
  }

  /** The passages of a document that hold most of the words. */
  function places(number, words, most, topic) {
    const { ids, text } = under(texts[number], topic), names = ids.split(" ");
    return text.split("\n").map((line, k) => {
      const ranges = words.flatMap((word) => word.ranges(line));
      return { id: names[k], text: line, ranges: reportsite.merge(ranges), held: words.filter((word) => word.test(line)).length };
    }).filter((place) => place.held && place.id !== "-")
      .map((place, order) => ({ ...place, order }))
      .sort((a, b) => b.held - a.held || a.order - b.order)
      .slice(0, most)
      .sort((a, b) => a.order - b.order);
  }

  /** Whether each region, by its number, is in the one chosen. */
  function inside(region) {
    return documents.regions.map((path) => path.split("/").join("").startsWith(region));
  }

  /** How many of the documents are of each region (and those above it), year and genre. */
  function facets(numbers) {
    const bump = (map, key, by = 1) => map.set(key, (map.get(key) || 0) + by);
    const regions = new Map(), genres = new Map(), counts = { region: new Map(), year: new Map(), genre: new Map() };
    for (const number of numbers) {
      bump(regions, documents.region[number]);
      bump(genres, documents.genre[number]);
      bump(counts.year, documents.years[number]);
    }
    counts.year = new Map([...counts.year].map(([year, count]) => [String(year), count]));
    for (const [genre, count] of genres) bump(counts.genre, documents.genres[genre] || "unknown", count);
    for (const [region, count] of regions) {
      const path = documents.regions[region].split("/");
      for (let k = 1; path[0] && k <= path.length; k++) bump(counts.region, path.slice(0, k).join("/"), count);
    }
    return counts;
  }

  /** Results: {total, exact, facets, hits: [{number, title, page, year, region, genre, places}], more}. */
  async function run(query, filters, wanted, most = 3) {
    const words = reportsite.words(query);
    if (!words.length) return { total: 0, exact: true, facets: facets([]), hits: [], more: false };
    const topic = filters.topic ? documents.topics.indexOf(filters.topic) : -1;
    const all = await candidates(words, topic);
    const regions = inside(filters.region || "");
    const open = all.filter(([number]) => regions[documents.region[number]] &&
      (!filters.year || String(documents.years[number]) === filters.year) &&
      (!filters.genre || (documents.genres[documents.genre[number]] || "unknown") === filters.genre));
    const tiers = [[], [], [], []];
    for (const [number, found] of open) tiers[found].push([number, false]);
    const hits = [];
    let dropped = 0, left = false;
    for (let tier = TITLE; tier >= 0 && !left; tier--) {
      const queue = tiers[tier].sort((a, b) => a[0] - b[0]);
      for (let k = 0; k < queue.length; k++) {
        if (hits.length === wanted) { left = true; break; }
        const [number, verified] = queue[k];
        if (!texts[number]) {
          const near = queue.slice(k, k + Math.min(BATCH, wanted - hits.length)).map(([n]) => shardOf(n));
          await Promise.all([...new Set(near)].map((file) => load(folder + file)));
        }
        const found = verified || !documents.postings ? tier : rank(number, words, topic);
        if (found < 0) dropped++;
        else if (found < tier) tiers[found].push([number, true]);
        else hits.push(number);
      }
    }
    return {
      total: open.length - dropped,
      exact: !documents.postings || !left,
      facets: facets(all.map(([number]) => number)),
      more: left,
      hits: hits.map((number) => ({
        number,
        title: documents.titles[number],
        page: documents.pages[number],
        year: documents.years[number],
        region: documents.regions[documents.region[number]].split("/").join(""),
        genre: documents.genres[documents.genre[number]],
        places: places(number, words, most, topic),
      })),
    };
  }

  Object.assign(reportsite, { open, run });
})();
