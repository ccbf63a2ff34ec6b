"use strict";

// What the page is made of; every other part reads it, none changes it.
const data = JSON.parse(document.getElementById("data").textContent);
const { vectors, implementations } = data;

// The mark of each verdict: never by colour alone.
const marks = {
  pass: "✓", nonstrict: "~", fail: "✗", crash: "☠", hang: "⏱", error: "!",
  protocol: "≠", stateful: "↻", xfail: "x", xpass: "X", unsupported: "–",
  skipped: " ",
};
const unremarkable = ["pass", "unsupported", "skipped"];

// From good to grave; what was not asked says least.
const gravity = ["skipped", "unsupported", "pass", "xfail", "nonstrict", "xpass",
  "stateful", "fail", "protocol", "error", "hang", "crash"];

function gravest(ends) {
  return gravity[Math.max(0, ...ends.map(end => gravity.indexOf(end)))];
}

// The verdict of a column on the vector at a place.
function verdictOf(column, place) {
  return data.letters[column.cells[place]];
}

// An element with attributes and children; texts are never taken for HTML.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {}))
    element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function markOf(verdict, tag = "i") {
  return make(tag, { class: "mark " + verdict, title: verdict },
    marks[verdict]);
}

function byId(id) {
  return document.getElementById(id);
}
