// A case is one vector as one implementation ended it, shown in a dialog.

const dialog = byId("case");

// "rfc7616#3.4.1-slug" leads to its section.
function specLink(id) {
  const found = /^(rfc\d+)#([\d.]+)/.exec(id);
  if (!found)
    return id;
  const place = `https://www.rfc-editor.org/rfc/${found[1]}#section-${found[2]}`;
  return make("a", { href: place, rel: "noopener" }, id);
}

function withSpaces(nodes) {
  return nodes.flatMap((node, i) => (i > 0 ? [" ", node] : [node]));
}

// A line of JSON, a member to a row; anything else as it came.
function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 1);
  } catch (fault) {
    return text;
  }
}

function wantedText(vector) {
  return JSON.stringify(vector.wanted, null, 1);
}

function flagNode(name) {
  return make("p", {}, `${name}: ${data.flags[name] || ""}`);
}

// The rows of the dialog: a name, and nodes; empty ones are left out.
function rowsOf(vector, column, told) {
  const code = text => (text ? [make("pre", {}, text)] : []);
  const plain = text => (text ? [text] : []);
  return [
    ["what", plain(vector.comment)],
    ["level", plain(`${vector.level}, ${vector.result}`)],
    ["spec", withSpaces(vector.spec.map(specLink))],
    ["shows", withSpaces((vector.requirements || []).map(specLink))],
    ["flags", vector.flags.map(flagNode)],
    ["expected", code(told.expected)],
    ["actual", code(told.actual)],
    ["why", plain(told.why)],
    ["rule", plain(told.rule)],
    ["mend", plain(told.mend)],
    ["reading", plain(told.alternative)],
    ["known", plain(told.known)],
    ["vector", code(wantedText(vector))],
    ["sent", code(pretty(vector.sent))],
    ["got", code(told.got && pretty(told.got))],
    ["repeat", code(column.repeat && `${column.repeat} ${vector.id}`)],
  ].filter(([, nodes]) => nodes.length > 0);
}

function listOf(rows) {
  return make("dl", {}, ...rows.flatMap(([name, nodes]) =>
    [make("dt", {}, name), make("dd", { class: name }, ...nodes)]));
}

function caseLink(place, who) {
  return `#${vectors[place].id}@${implementations[who].name}`;
}

function navigation(before, after) {
  const step = (label, link) => {
    const button = make("button", { type: "button" }, label);
    button.disabled = link === null;
    button.addEventListener("click", () => location.replace(link));
    return button;
  };
  const close = make("button", { type: "button", class: "close" }, "Close");
  close.addEventListener("click", () => dialog.close());
  return make("nav", {}, step("‹ before", before), step("next ›", after), close);
}

// Shows the case; before and after are links to its neighbours, or null.
function showCase(place, who, before, after) {
  const vector = vectors[place], column = implementations[who];
  const verdict = verdictOf(column, place);
  const title = make("h3", {}, markOf(verdict), ` ${verdict}: ${vector.id}`);
  const by = make("p", {}, `${column.name} ${column.version}, ${column.date}`);
  const told = column.details[place] || {};
  dialog.replaceChildren(navigation(before, after), make("div",
    { class: "body" }, title, by, listOf(rowsOf(vector, column, told))));
  if (!dialog.open)
    dialog.showModal();
  dialog.scrollTop = 0;
}

// The case that the address names: [place, who], or null.
function caseOfAddress() {
  const words = decodeURIComponent(location.hash.slice(1));
  const at = words.lastIndexOf("@");
  const place = vectors.findIndex(vector => vector.id === words.slice(0, at));
  const who = implementations.findIndex(
    column => column.name === words.slice(at + 1));
  return place < 0 || who < 0 ? null : [place, who];
}

dialog.addEventListener("click", event => {
  if (event.target === dialog)
    dialog.close();
});
dialog.addEventListener("close", () =>
  history.replaceState(null, "", location.pathname + location.search));
