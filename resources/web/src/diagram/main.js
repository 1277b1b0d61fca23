// Draws diagrams from their text, on a page of its own that shows nothing and loads nothing.
// Qt's channel script stands above this one. Values cross as JSON text.
import mermaid from "mermaid";
import { authorsColours, themeOf } from "./colours.js";
import { flatten } from "./flatten.js";
import { lineInSource } from "./lines.js";

// A note's own directive must not lift what is set here.
const FIXED = [
  "secure", "securityLevel", "startOnLoad", "suppressErrorRendering", "maxTextSize", "maxEdges",
  "htmlLabels", "theme", "themeVariables", "themeCSS", "fontFamily", "altFontFamily", "dompurifyConfig",
];

new QWebChannel(qt.webChannelTransport, ({ objects: { bridge } }) => {
  bridge.asked.connect(async (ticket, request) => {
    const { source, palette, font } = JSON.parse(request);
    begin(palette, font);
    bridge.answer(ticket, JSON.stringify(await draw(source, `d${ticket}`, palette)));
  });
  bridge.ready();
});

function begin(palette, font) {
  document.body.style.fontFamily = font;
  mermaid.initialize({
    secure: FIXED,
    securityLevel: "strict",
    startOnLoad: false,
    suppressErrorRendering: true,
    htmlLabels: false,
    fontFamily: font,
    theme: "base",
    // Named, for its own default is a layout engine that build.mjs leaves out.
    layout: "dagre",
    themeVariables: { ...themeOf(palette), fontFamily: font, fontSize: "15px" },
    flowchart: { htmlLabels: false, curve: "basis" },
    class: { htmlLabels: false },
    state: { htmlLabels: false },
    sequence: { useMaxWidth: false, mirrorActors: false },
    gantt: { useWidth: 760 },
  });
}

async function draw(source, id, palette) {
  const stage = document.createElement("div");
  document.body.append(stage);
  try {
    const { svg } = await mermaid.render(id, source, stage);
    stage.innerHTML = svg;
    return { svg: flatten(stage.querySelector("svg"), palette, authorsColours(source), firstLine(source)) };
  } catch (error) {
    return failure(source, error);
  } finally {
    stage.remove();
  }
}

// What a screen reader says of a drawing without a title of its own.
function firstLine(source) {
  return source.split("\n").map((line) => line.trim()).find((line) => line && !/^(%%|---)/.test(line)) ?? "";
}

function failure(source, error) {
  const read = error?.hash?.loc?.first_line ?? error?.hash?.line ?? 0;
  const line = lineInSource(source, read);
  return { error: reasonOf(error).replace(`line ${read}`, `line ${line}`), line };
}

// The first line says where, the next ones draw an arrow that a proportional font would bend.
function reasonOf(error) {
  const text = String(error?.str ?? error?.message ?? error).trim();
  const expected = /Expecting [\s\S]*/.exec(text)?.[0] ?? "";
  return [text.split("\n")[0], expected].filter(Boolean).join(" ").slice(0, 400);
}
