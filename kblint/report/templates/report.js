"use strict";
// Draws the findings that the page holds as data. Words of articles become text nodes and nothing else.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const S = data.strings;
  // The columns of the rows, as html_report.py writes them.
  const A = { title: 0, url: 1, path: 2, section: 3, owner: 4, reviewed: 5, updated: 6, words: 7, whyNot: 8, rightAbout: 9, linted: 10, risk: 11 };
  const P = { article: 0, line: 1, column: 2, address: 3, addressEndsWithLine: 4, quote: 5 };
  const F = { rule: 6, level: 7, confidence: 8, message: 9, help: 10, label: 11, stakes: 12, written: 13, related: 14, relatedTotal: 15, fingerprint: 16, isNew: 17, scope: 18 };
  const T = { label: 0, scope: 1, side: 2 };
  const H = { article: 0, stake: 1, side: 2 };
  const R = { code: 0, name: 1, family: 2, summary: 3 };
  const BATCH = 25;
  const MOST_PRINTED = 200;
  const VIEWS = ["queue", "conflicts", "articles", ...(data.handovers.length ? ["handover"] : [])];
  const FILTERS = ["q", "level", "family", "section", "owner"];
  const NOTHING = "-";

  const list = document.getElementById("list");
  const status = document.getElementById("status");
  const form = document.getElementById("filters");
  const clear = document.getElementById("clear");
  const few = (number, noun, several) => number.toLocaleString("en") + " " + (number === 1 ? noun : several || noun + "s");

  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) if (value !== "" && value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
    made.append(...children.filter((child) => child !== "" && child != null && child !== false));
    return made;
  }
  function link(url, text, attributes) {
    return /^https?:\/\//i.test(url) ? el("a", { href: url, rel: "noopener noreferrer", ...attributes }, text) : el("span", attributes, text);
  }

  // ---- what the address of the page asks for

  function read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const state = { view: VIEWS.includes(asked.get("view")) ? asked.get("view") : "queue" };
    for (const name of FILTERS) state[name] = asked.get(name) || "";
    return state;
  }
  function address(state) {
    const asked = new URLSearchParams();
    if (state.view !== "queue") asked.set("view", state.view);
    for (const name of FILTERS) if (state[name]) asked.set(name, state[name]);
    return "#" + asked.toString();
  }

  // ---- which findings these are

  const familyOf = (finding) => data.rules[finding[F.rule]][R.family];
  const articleOf = (side) => data.articles[side[P.article]];
  const sectionOf = (article) => S[article[A.section]] || NOTHING;
  const ownerOf = (article) => S[article[A.owner]] || NOTHING;
  const sidesOf = (finding) => [finding, ...finding[F.related].map((related) => related.slice(T.side))];
  const haystacks = new Map();
  function haystack(index) {
    if (!haystacks.has(index)) {
      const finding = data.findings[index];
      const rule = data.rules[finding[F.rule]];
      const parts = [rule[R.code], rule[R.name], S[finding[F.message]]];
      for (const side of sidesOf(finding)) parts.push(S[articleOf(side)[A.title]], S[articleOf(side)[A.path]], side[P.quote].map((part) => S[part]).join(""));
      haystacks.set(index, parts.join("\n").toLowerCase());
    }
    return haystacks.get(index);
  }
  function holds(index, state, needles) {
    const finding = data.findings[index];
    const article = articleOf(finding);
    return (!state.level || data.levels[finding[F.level]] === state.level)
      && (!state.family || data.families[familyOf(finding)][0] === state.family)
      && (!state.section || sectionOf(article) === state.section)
      && (!state.owner || ownerOf(article) === state.owner)
      && needles.every((needle) => haystack(index).includes(needle));
  }

  // ---- how they look

  const tag = (text, title) => el("span", { class: "tag", title }, text);
  function where(side, scope) {
    const article = articleOf(side);
    const prefix = S[side[P.address]];
    const source = prefix + (prefix && side[P.addressEndsWithLine] ? side[P.line] : "");
    const line = S[article[A.path]] + ":" + side[P.line];
    const topics = article[A.rightAbout].map((topic) => S[topic]).join(", ");
    return el("p", { class: "where" },
      link(S[article[A.url]], el("bdi", {}, S[article[A.title]]), { class: "title" }), " · ", link(source, line, { class: "line" }),
      topics && " ", topics && el("span", { class: "truth" }, "source of truth: " + topics),
      scope && " ", scope && tag("as read: " + scope));
  }
  function quote(side, sentence) {
    const [before, head, words, tail, after] = side[P.quote].map((part) => S[part]);
    const marked = sentence || [head, words && el("strong", {}, words), tail];
    return el("blockquote", { dir: "auto" }, before, el("mark", {}, ...marked.filter((part) => part)), after);
  }
  function said(side) {
    return side[P.quote].slice(1, 4).map((part) => S[part]).join("").trim();
  }
  function tags(finding, rank, more) {
    const rule = data.rules[finding[F.rule]];
    const level = data.levels[finding[F.level]];
    const atStake = data.stakes.filter((_, index) => finding[F.stakes] & (1 << index));
    return el("div", { class: "tags" },
      rank && el("span", { class: "rank" }, rank + "."),
      el("span", { class: "level " + level }, level),
      el("span", { class: "rule", title: rule[R.summary] }, rule[R.code] + " " + rule[R.name]),
      finding[F.isNew] ? el("span", { class: "fresh" }, "new since " + data.since) : "",
      ...atStake.map((name) => tag("at stake: " + name)),
      finding[F.confidence] < 100 && tag("sure to " + finding[F.confidence] + " %"),
      more);
  }
  // The first sentence, with the words in it marked that the other one does not have; null where that would be most of them.
  function differing(one, other) {
    const split = (text) => text.split(/(\s+)/).filter((part) => part).slice(0, 240);
    const plain = (word) => word.toLowerCase().replace(/[.,;:!?()"“”]/g, "");
    const a = split(one), b = split(other).filter((word) => word.trim()).map(plain);
    const words = a.map((word, index) => index).filter((index) => a[index].trim());
    const table = Array.from({ length: words.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = words.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        table[i][j] = plain(a[words[i]]) === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    const same = new Set();
    for (let i = 0, j = 0; i < words.length && j < b.length;) {
      if (plain(a[words[i]]) === b[j]) { same.add(words[i]); i++; j++; }
      else if (table[i + 1][j] >= table[i][j + 1]) i++;
      else j++;
    }
    // Sentences that have little in common differ everywhere: then the words found say more.
    if (same.size < 0.4 * words.length) return null;
    return a.map((word, index) => (word.trim() && !same.has(index) ? el("em", {}, word) : word));
  }
  function sides(finding) {
    const all = sidesOf(finding);
    const labels = [S[finding[F.label]], ...finding[F.related].map((related) => S[related[T.label]])];
    const scopes = [S[finding[F.scope]], ...finding[F.related].map((related) => S[related[T.scope]])];
    // Said once is enough.
    const scopeOf = (index) => !labels[index].endsWith(scopes[index]) && scopes[index];
    const marked = all.map((side, index) => differing(said(side), said(all[index ? 0 : 1])));
    const comparable = marked.every((parts) => parts);
    const hidden = finding[F.relatedTotal] - finding[F.related].length;
    const made = el("div", { class: "sides" }, ...all.map((side, index) => el("div", { class: "side" },
      labels[index] && el("p", { class: "says" }, labels[index]), where(side, scopeOf(index)),
      quote(side, comparable && marked[index]))));
    if (hidden > 0) made.append(el("p", { class: "faint" }, few(hidden, "more place") + ", named in the JSON report"));
    return made;
  }
  function answers(finding) {
    const all = finding[F.related].length && S[finding[F.label]] ? sidesOf(finding).slice(0, 2) : [finding];
    const parts = [el("h4", {}, all.length > 1 ? "What an assistant would say, depending on what it reads" : "What an assistant would say")];
    for (const [index, side] of all.entries()) {
      if (index) parts.push(el("p", { class: "faint" }, "or"));
      parts.push(el("p", { class: "bubble", dir: "auto" }, said(side)));
    }
    return el("div", {}, ...parts);
  }
  function cure(finding) {
    return el("div", {}, el("h4", {}, "What to do"), el("p", { class: "cure" }, S[finding[F.help]]),
      ...finding[F.written].map((text) => el("p", { class: "instead", dir: "auto" }, S[text])));
  }
  function card(index, rank, others) {
    const finding = data.findings[index];
    const articles = new Set((others || []).map((other) => data.findings[other][P.article]));
    articles.add(finding[P.article]);
    const times = others && others.length ? tag(few(others.length + 1, "place") + " in " + few(articles.size, "article")) : "";
    const quotable = data.families[familyOf(finding)][0] !== "kblint" && said(finding);
    const made = el("li", { class: "card " + data.levels[finding[F.level]], "data-fingerprint": finding[F.fingerprint] },
      tags(finding, rank, times),
      el("h3", {}, S[finding[F.message]]),
      ...(finding[F.related].length ? [sides(finding)] : [where(finding), said(finding) && quote(finding)]),
      quotable ? el("div", { class: "two" }, answers(finding), cure(finding)) : cure(finding));
    if (others && others.length) {
      const details = el("details", {}, el("summary", {}, "The same in " + few(others.length, "more place")));
      const places = el("ul", { class: "places" });
      details.append(places);
      details.addEventListener("toggle", () => {
        if (details.open && !places.childElementCount)
          grow(places, others, (other) => el("li", { "data-fingerprint": data.findings[other][F.fingerprint] }, where(data.findings[other]), quote(data.findings[other])));
      });
      made.append(details);
    }
    return made;
  }
  function article(entry, found) {
    const row = data.articles[entry];
    const levels = data.levels.map((level, number) => [level, found.filter((index) => data.findings[index][F.level] === number).length]);
    const made = el("details", { class: "article" }, el("summary", {},
      el("strong", {}, el("bdi", {}, S[row[A.title]])),
      ...levels.filter((pair) => pair[1]).map(([level, count]) => el("span", { class: "level " + level }, few(count, level))),
      !found.length && el("span", { class: "faint" }, row[A.linted] ? "clean" : S[row[A.whyNot]] || "not asked for")));
    made.addEventListener("toggle", () => {
      if (!made.open || made.childElementCount > 1) return;
      const facts = [
        ["Address", S[row[A.url]] && link(S[row[A.url]], S[row[A.url]])],
        ["File", S[row[A.path]]],
        ["Section", S[row[A.section]]],
        ["Owner", S[row[A.owner]] || "nobody is named"],
        ["Reviewed", S[row[A.reviewed]] || "no date is given"],
        ["Updated", S[row[A.updated]]],
        ["Words", row[A.words] ? row[A.words].toLocaleString("en") : ""],
        ["Source of truth", row[A.rightAbout].map((topic) => S[topic]).join(", ")],
        ["Not checked", S[row[A.whyNot]]],
      ].filter((fact) => fact[1]);
      const cards = el("ol", { class: "cards" });
      made.append(el("div", { class: "inside" }, el("dl", {}, ...facts.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, value)])), cards));
      grow(cards, found, (index) => card(index));
    });
    return made;
  }

  function handover(row) {
    const article = data.articles[row[H.article]];
    const side = row[H.side];
    return el("li", { class: "card " + (side ? "told" : "warning") },
      el("div", { class: "tags" }, tag("at stake: " + S[row[H.stake]]), el("span", { class: side ? "truth" : "level warning" }, side ? "brings in a person" : "no person is named")),
      side ? where(side) : el("p", { class: "where" }, link(S[article[A.url]], el("bdi", {}, S[article[A.title]]), { class: "title" }), " · ", el("span", { class: "line" }, S[article[A.path]])),
      side ? quote(side) : el("p", {}, "Nothing in this article says from which point on a person decides, nor how the customer gets there."));
  }

  // Draws the first items and, as the reader gets to the end or asks for it, the next.
  let watching = null;
  function grow(parent, items, draw, follow) {
    let shown = 0;
    const more = el("button", { type: "button", class: "more" });
    const next = () => {
      const first = shown;
      parent.append(...items.slice(shown, shown + BATCH).map((item, index) => draw(item, shown + index)));
      shown = Math.min(shown + BATCH, items.length);
      if (shown < items.length) more.textContent = "Show more (" + few(items.length - shown, "left", "left") + ")";
      else more.remove();
      return parent.children[first];
    };
    next();
    if (shown >= items.length) return;
    parent.after(more);
    more.addEventListener("click", () => {
      const first = next();
      if (first) { first.tabIndex = -1; first.focus({ preventScroll: true }); }
    });
    if (follow && "IntersectionObserver" in window) {
      watching = new IntersectionObserver((seen) => { if (seen.some((entry) => entry.isIntersecting)) next(); }, { rootMargin: "400px" });
      watching.observe(more);
    }
  }

  // ---- the page

  const danger = (entry) => -data.articles[entry][A.risk];
  let byArticle = null;
  function findingsByArticle() {
    if (!byArticle) {
      byArticle = data.articles.map(() => []);
      data.findings.forEach((finding, index) => byArticle[finding[P.article]].push(index));
    }
    return byArticle;
  }
  function draw(state) {
    if (watching) watching.disconnect();
    watching = null;
    const needles = state.q.toLowerCase().split(/\s+/).filter((word) => word);
    const filtered = FILTERS.some((name) => state[name]);
    const wanted = (index) => !filtered || holds(index, state, needles);
    list.textContent = "";
    let nothing = "", heading = "";
    const cards = el(state.view === "articles" ? "div" : "ol", { class: "cards" });
    list.append(cards);
    if (state.view === "queue") {
      const causes = data.queue.map((cause, rank) => [rank + 1, cause.filter(wanted)]).filter((cause) => cause[1].length);
      const total = causes.reduce((sum, cause) => sum + cause[1].length, 0);
      heading = total && few(total, "finding") + (causes.length < total ? ", folded into " + few(causes.length, "cause") : "") + ", what to mend first at the top";
      grow(cards, causes, ([rank, [first, ...others]]) => card(first, rank, others), true);
    } else if (state.view === "conflicts") {
      const found = data.queue.flat().filter((index) => data.findings[index][F.related].length && wanted(index));
      heading = found.length && few(found.length, "finding") + " that set articles against one another";
      nothing = filtered ? "" : "No two articles contradict one another.";
      grow(cards, found, (index, position) => card(index, position + 1), true);
    } else if (state.view === "handover") {
      const rows = data.handovers.filter((row) => {
        const article = data.articles[row[H.article]];
        const words = [S[article[A.title]], S[article[A.path]], S[row[H.stake]]].join("\n").toLowerCase();
        return (!state.section || sectionOf(article) === state.section) && (!state.owner || ownerOf(article) === state.owner) && needles.every((needle) => words.includes(needle));
      });
      const open = rows.filter((row) => !row[H.side]).length;
      heading = rows.length && few(rows.length, "article") + " with much at stake, " + (open ? few(open, "says", "say") + " nowhere when a person takes over" : "all of which say when a person takes over");
      nothing = "Nothing matches. Take a filter away to see more.";
      grow(cards, rows, handover, true);
    } else {
      const found = findingsByArticle();
      const rows = data.articles.map((row, entry) => [entry, found[entry].filter(wanted)])
        .filter(([entry, some]) => some.length || (!state.level && !state.family
          && (!state.section || sectionOf(data.articles[entry]) === state.section) && (!state.owner || ownerOf(data.articles[entry]) === state.owner)
          && needles.every((needle) => (S[data.articles[entry][A.title]] + "\n" + S[data.articles[entry][A.path]]).toLowerCase().includes(needle))))
        .sort((a, b) => (b[1].length > 0) - (a[1].length > 0) || danger(a[0]) - danger(b[0]) || a[0] - b[0]);
      heading = rows.length && few(rows.length, "article") + ", the most endangered first";
      grow(cards, rows, ([entry, some]) => article(entry, some), true);
    }
    const empty = data.findings.length ? "Nothing matches. Take a filter away to see more." : data.articles.length ? "No findings." : "No article was checked.";
    status.textContent = heading || "";
    if (!cards.childElementCount) list.append(el("p", { class: "calm" }, nothing || empty));
    for (const view of document.querySelectorAll("[data-view]")) {
      view.href = address({ ...state, view: view.dataset.view });
      if (view.dataset.view === state.view) view.setAttribute("aria-current", "page");
      else view.removeAttribute("aria-current");
    }
    clear.hidden = !filtered;
    for (const name of FILTERS) if (form.elements[name].value !== state[name]) form.elements[name].value = state[name];
  }

  function choices(name, all, values) {
    const shown = values.map(([value, text]) => el("option", { value }, text));
    form.elements[name].append(el("option", { value: "" }, all), ...shown);
    form.elements[name].firstChild.value = "";
  }
  const distinct = (of) => [...new Set(data.articles.map(of))].sort((a, b) => (a === NOTHING) - (b === NOTHING) || (a < b ? -1 : a > b ? 1 : 0));
  choices("level", "All levels", data.levels.map((level) => [level, level]));
  choices("family", "All families", data.families);
  choices("section", "All sections", distinct(sectionOf).map((name) => [name, name === NOTHING ? "No section" : name]));
  choices("owner", "All owners", distinct(ownerOf).map((name) => [name, name === NOTHING ? "No owner" : name]));

  function asked() {
    const state = read();
    for (const name of FILTERS) state[name] = form.elements[name].value;
    return state;
  }
  function go(state) {
    history.replaceState(null, "", address(state));
    draw(state);
  }
  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => go(asked()), 120); });
  form.addEventListener("submit", (event) => { event.preventDefault(); go(asked()); });
  clear.addEventListener("click", () => { go({ view: read().view, q: "", level: "", family: "", section: "", owner: "" }); form.elements.q.focus(); });
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("review").focus();
  });
  addEventListener("hashchange", () => {
    draw(read());
    document.getElementById("review").scrollIntoView({ block: "start" });
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    form.elements.q.focus();
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll(".footnotes details")) details.open = true;
    // On paper nobody asks for more: what a person may still read through is there.
    for (let more; list.firstElementChild.childElementCount < MOST_PRINTED && (more = document.querySelector("#list > .more"));) more.click();
  });

  document.getElementById("controls").hidden = false;
  draw(read());
})();
