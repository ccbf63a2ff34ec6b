// The table: vectors by topic, a column for each implementation.

const few = 60; // so many vectors are shown at once, their topics open
const opened = new Set();
let places = []; // of the vectors that the filters leave

function topicOf(id) {
  return id.slice(0, id.lastIndexOf("/"));
}

// ---- filters

function columnsAsked() {
  const who = byId("who").value;
  return who === "" ? implementations : [implementations[Number(who)]];
}

// Rows that all pass alike say little: the pruned views leave them out.
const pruned = {
  "": () => true,
  remarkable: ends => ends.some(end => !unremarkable.includes(end)),
  different: ends => new Set(ends.filter(end =>
    end !== "unsupported" && end !== "skipped")).size > 1,
};

function isLeft(place, columns) {
  const vector = vectors[place];
  const verdict = byId("verdict").value, level = byId("level").value;
  const flag = byId("flag").value;
  const words = byId("text").value.toLowerCase().split(/\s+/);
  const text = `${vector.id} ${vector.comment}`.toLowerCase();
  const ends = columns.map(column => verdictOf(column, place));
  return words.every(word => text.includes(word))
    && (level === "" || vector.level === level)
    && (flag === "" || vector.flags.includes(flag))
    && (verdict === "" || ends.includes(verdict))
    && pruned[byId("pruned").value](ends);
}

function filter() {
  const columns = columnsAsked();
  places = [...vectors.keys()].filter(place => isLeft(place, columns));
  draw();
}

// ---- drawing

function neighbour(place, step, who) {
  const next = places[places.indexOf(place) + step];
  return next === undefined ? null : caseLink(next, who);
}

function openCase() {
  const found = caseOfAddress();
  if (found === null)
    return;
  const [place, who] = found;
  const isShown = places.includes(place);
  showCase(place, who, isShown ? neighbour(place, -1, who) : null,
    isShown ? neighbour(place, 1, who) : null);
}

function cell(place, who) {
  const button = markOf(verdictOf(implementations[who], place), "button");
  button.type = "button";
  button.addEventListener("click", () => {
    location.hash = caseLink(place, who);
  });
  return make("td", { class: "cell" }, button);
}

function vectorRow(place) {
  const { id, comment } = vectors[place];
  const name = make("td", { class: "id" }, id.slice(id.lastIndexOf("/") + 1),
    make("small", {}, comment));
  return make("tr", { class: "vector", "data-id": id }, name,
    ...implementations.map((_, who) => cell(place, who)));
}

// How many of a topic a column does not pass, in the colour of the gravest end.
function share(column, members) {
  const ends = members.map(place => verdictOf(column, place))
    .filter(end => end !== "skipped");
  const asked = ends.filter(end => end !== "unsupported");
  const remarkable = asked.filter(end => !unremarkable.includes(end));
  const mark = markOf(gravest(ends));
  if (remarkable.length > 0)
    mark.textContent = remarkable.length;
  mark.title = `${asked.length - remarkable.length} of ${asked.length} pass`;
  return make("td", { class: "cell" }, mark);
}

function topicBody(topic, members, isOpen) {
  const button = make("button", { type: "button", "aria-expanded": isOpen },
    `${isOpen ? "▾" : "▸"} ${topic} (${members.length})`);
  const head = make("tr", { class: "topic" }, make("th", {}, button),
    ...implementations.map(column => share(column, members)));
  const body = make("tbody", { "data-topic": topic }, head);
  if (isOpen)
    body.append(...members.map(vectorRow));
  button.addEventListener("click", () => {
    if (!opened.delete(topic))
      opened.add(topic);
    body.replaceWith(topicBody(topic, members, opened.has(topic)));
  });
  return body;
}

function byTopic() {
  const topics = new Map();
  for (const place of places) {
    const topic = topicOf(vectors[place].id);
    if (!topics.has(topic))
      topics.set(topic, []);
    topics.get(topic).push(place);
  }
  return topics;
}

function draw() {
  const matrix = byId("matrix"), topics = byTopic();
  if (places.length <= few)
    for (const topic of topics.keys())
      opened.add(topic);
  for (const body of [...matrix.tBodies])
    body.remove();
  for (const [topic, members] of topics)
    matrix.append(topicBody(topic, members, opened.has(topic)));
  byId("found").textContent =
    `${places.length} of ${vectors.length} vectors, ${topics.size} topics`;
}

// ---- what stands still

function drawHead() {
  const row = make("tr", {}, make("th", { class: "id" }, "vector"));
  for (const column of implementations)
    row.append(make("th", { class: "who" },
      make("span", {}, column.name)));
  byId("matrix").tHead.append(row);
}

function present() {
  return Object.values(data.letters).filter(verdict =>
    implementations.some(column => verdict in column.counts));
}

// A count leads to the vectors that are counted.
function countCell(who, verdict) {
  const button = make("button", { type: "button" },
    String(implementations[who].counts[verdict] || 0));
  button.addEventListener("click", () => {
    byId("filters").reset();
    byId("who").value = String(who);
    byId("verdict").value = verdict;
    byId("pruned").value = "";
    filter();
    byId("filters").scrollIntoView();
  });
  return make("td", { class: "number" }, button);
}

function drawTotals() {
  const verdicts = present();
  const head = make("tr", {}, ...["name", "version", "run"].map(name =>
    make("th", {}, name)), ...verdicts.map(verdict =>
    make("th", { class: "number" }, verdict)));
  const rows = implementations.map((column, who) => make("tr", {},
    make("th", {}, column.name), make("td", {}, column.version),
    make("td", {}, column.date.slice(0, 10)),
    ...verdicts.map(verdict => countCell(who, verdict))));
  byId("totals").append(head, ...rows);
}

function fill(id, values) {
  for (const [value, label] of values)
    byId(id).append(make("option", { value }, label));
}

function fillFilters() {
  const same = value => [value, value];
  const of = name => [...new Set(vectors.flatMap(vector => vector[name]))];
  fill("who", implementations.map((column, who) => [who, column.name]));
  fill("verdict", present().map(same));
  fill("level", of("level").map(same));
  fill("flag", of("flags").sort().map(same));
  const first = implementations.some(column => Object.keys(column.counts)
    .some(end => !unremarkable.includes(end))) ? "remarkable" : "";
  for (const option of byId("pruned").options)
    option.defaultSelected = option.value === first;
}

function drawLegend() {
  byId("legend").append(...present().map(verdict =>
    make("span", {}, markOf(verdict), verdict)));
}

function listen() {
  byId("filters").addEventListener("input", filter);
  byId("filters").addEventListener("submit", event => event.preventDefault());
  byId("filters").addEventListener("reset", () => {
    opened.clear();
    setTimeout(filter);
  });
  byId("open").addEventListener("click", () => {
    for (const place of places)
      opened.add(topicOf(vectors[place].id));
    draw();
  });
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  });
  addEventListener("hashchange", openCase);
}

drawTotals();
fillFilters();
drawHead();
drawLegend();
listen();
filter();
openCase();
