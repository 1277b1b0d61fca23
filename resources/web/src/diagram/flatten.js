// A drawing without style sheets: what they said stands in attributes, and labels in HTML are
// text of the drawing. Only so does it pass the sanitiser of all drawings.
import { isDark, roleFinder } from "./colours.js";

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = "path, rect, circle, ellipse, line, polyline, polygon, text, tspan";
const PAINT = ["fill", "stroke"];
const SHAPE_STYLES = { "stroke-width": "1px", "stroke-dasharray": "none", "fill-opacity": "1", "stroke-opacity": "1" };
const TEXT_STYLES = {
  "font-size": "", "font-weight": "400", "font-style": "normal", "text-anchor": "start", "dominant-baseline": "auto",
};
const MARKERS = ["marker-start", "marker-mid", "marker-end"];
const LONG_NUMBER = /-?\d*\.\d{3,}/g;

export function flatten(svg, palette, kept, label) {
  for (const label of svg.querySelectorAll("foreignObject")) label.replaceWith(...asText(label));
  dropHidden(svg);
  const role = roleFinder(palette, kept);
  const written = [...svg.querySelectorAll("*")].map((one) => [one, attributesOf(one, role)]);
  for (const [one, attributes] of written) write(one, attributes);
  for (const style of svg.querySelectorAll("style, script, filter")) style.remove();
  for (const link of svg.querySelectorAll("a")) link.replaceWith(asGroup(link));
  contrastLabels(svg);
  return finish(svg, label);
}

// Lines as the browser broke them, in the coordinates of the drawing.
function asText(label) {
  const toLocal = label.getScreenCTM()?.inverse();
  if (!toLocal) return [];
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const made = [];
  while (walker.nextNode()) {
    for (const line of linesOf(walker.currentNode)) made.push(textAt(line, walker.currentNode.parentElement, toLocal));
  }
  return made;
}

function linesOf(node) {
  const lines = [];
  const range = document.createRange();
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    const last = lines[lines.length - 1];
    if (last && (!box.width || Math.abs(box.top - last.top) < box.height / 2)) {
      last.text += node.data[at];
      last.right = Math.max(last.right, box.right);
    } else if (node.data[at].trim()) {
      lines.push({ text: node.data[at], top: box.top, bottom: box.bottom, left: box.left, right: box.right });
    }
  }
  return lines;
}

function textAt(line, parent, toLocal) {
  const place = new DOMPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2).matrixTransform(toLocal);
  const style = getComputedStyle(parent);
  const text = document.createElementNS(SVG, "text");
  text.textContent = line.text.trim();
  text.setAttribute("x", place.x);
  text.setAttribute("y", place.y);
  Object.assign(text.style, {
    fill: style.color, stroke: "none", fontSize: style.fontSize, fontWeight: style.fontWeight,
    textAnchor: "middle", dominantBaseline: "central",
  });
  return text;
}

// Mermaid puts a node that leads somewhere into a link, and moves that to the node's place.
function asGroup(link) {
  const group = document.createElementNS(SVG, "g");
  for (const name of ["transform", "opacity"]) {
    if (link.hasAttribute(name)) group.setAttribute(name, link.getAttribute(name));
  }
  group.append(...link.childNodes);
  return group;
}

function dropHidden(svg) {
  for (const one of svg.querySelectorAll(SHAPES)) {
    const style = getComputedStyle(one);
    if (style.display === "none" || style.visibility === "hidden") one.remove();
  }
}

function attributesOf(one, role) {
  const style = getComputedStyle(one);
  const made = {};
  if (style.opacity !== "1") made.opacity = style.opacity;
  if (one.style.transform) made.transform = style.transform;
  if (one.tagName === "stop") made["stop-color"] = role(style.stopColor);
  if (!one.matches(SHAPES)) return made;
  for (const name of PAINT) made[name] = paint(style[name], role);
  // Some kinds draw lines in the colour of their labels, which is that of the page here.
  if (one.tagName === "line" && made.stroke === "var(--paper)") made.stroke = "var(--ink-soft)";
  const isText = one.matches("text, tspan");
  for (const [name, usual] of Object.entries(isText ? TEXT_STYLES : SHAPE_STYLES)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) made[name] = value;
  }
  for (const name of MARKERS) {
    const value = style.getPropertyValue(name);
    if (value !== "none") made[name] = value.replaceAll('"', "");
  }
  return made;
}

function paint(value, role) {
  if (value === "none") return value;
  return value.startsWith("url(") ? value.replaceAll('"', "").replace(/\).*/, ")") : role(value);
}

function write(one, attributes) {
  for (const name of ["style", "class"]) one.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
}

// What the author has coloured keeps its colour in every theme, so its label needs one too.
function contrastLabels(svg) {
  for (const group of svg.querySelectorAll("g")) {
    const shape = group.querySelector(":scope > :is(rect, path, circle, ellipse, polygon)");
    const fill = shape?.getAttribute("fill") ?? "";
    if (!fill.startsWith("rgb(")) continue;
    for (const text of group.querySelectorAll("text, tspan")) {
      if (text.getAttribute("fill")?.startsWith("var(")) text.setAttribute("fill", isDark(fill) ? "#fff" : "#111");
    }
  }
}

function finish(svg, label) {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", svg.querySelector(":scope > title")?.textContent || label);
  const used = new Set([...svg.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]));
  for (const one of svg.querySelectorAll("[id]")) if (!used.has(one.id)) one.removeAttribute("id");
  const { width, height } = svg.viewBox.baseVal;
  for (const name of ["id", "style", "class"]) svg.removeAttribute(name);
  svg.setAttribute("width", Math.ceil(width));
  svg.setAttribute("height", Math.ceil(height));
  for (const path of svg.querySelectorAll("path[d]")) path.setAttribute("d", short(path.getAttribute("d")));
  return svg.outerHTML;
}

function short(numbers) {
  return numbers.replace(LONG_NUMBER, (number) => String(Math.round(Number(number) * 100) / 100));
}
