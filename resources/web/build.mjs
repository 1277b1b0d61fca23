// Bundles the web assets: node build.mjs OUTDIR, run where package.json and node_modules are.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const SRC = join(ROOT, "src");
const KATEX = join(ROOT, "node_modules", "katex", "dist");
// The oldest Chromium that PySide6 6.8 brings.
const PAGE_TARGET = "chrome122";
// A layout engine that diagrams ask for by name alone: half the bundle, under the EPL.
const LEFT_OUT = "elkjs";

const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs OUTDIR");

await mkdir(out, { recursive: true });
await Promise.all([
  bundleFormulaEngine(),
  bundleScript("page/main.js", "page.js"),
  bundleScript("editor/main.js", "editor.js"),
  bundleScript("diagram/main.js", "diagram.js", [{ name: "leave-out", setup: leaveOut }]),
  bundleStyle("page.css"),
  bundleStyle("editor.css"),
  copyFile(join(SRC, "editor", "editor.html"), join(out, "editor.html")),
  copyFile(join(SRC, "diagram", "diagram.html"), join(out, "diagram.html")),
  copyFormulaStyle(),
  writeLicences(),
]);

function bundleScript(entry, name, plugins = []) {
  return build({
    entryPoints: [join(SRC, entry)],
    outfile: join(out, name),
    bundle: true,
    minify: true,
    format: "iife",
    target: PAGE_TARGET,
    legalComments: "none",
    plugins,
  });
}

function leaveOut(bundler) {
  bundler.onResolve({ filter: new RegExp(`^${LEFT_OUT}/`) }, ({ path }) => ({ path, namespace: "left-out" }));
  bundler.onLoad({ filter: /./, namespace: "left-out" }, () => ({
    contents: `export default class { constructor() { throw new Error("the layout elk is not here: leave it out"); } }`,
  }));
}

function bundleStyle(name) {
  return build({
    entryPoints: [join(SRC, name)],
    outfile: join(out, name),
    bundle: true,
    minify: true,
    target: PAGE_TARGET,
    external: ["*.woff2"],
  });
}

// QJSEngine logs a warning for each local that is read above its declaration. A plain script
// has no locals at its top level, so the bundle is not wrapped in a function (format "esm"
// without exports), and the compiler's temporaries inside functions are moved up there too.
function bundleFormulaEngine() {
  return build({
    entryPoints: [join(SRC, "formula", "main.js")],
    outfile: join(out, "formula.js"),
    bundle: true,
    minifyWhitespace: true,
    format: "esm",
    target: "es2016",
    banner: { js: "var globalThis = this;" },
    legalComments: "none",
    plugins: [{ name: "hoist-temporaries", setup: hoistTemporaries }],
  });
}

function hoistTemporaries(bundler) {
  bundler.onLoad({ filter: /katex\.mjs$/ }, async ({ path }) => {
    const names = new Set();
    const source = await readFile(path, "utf8");
    const contents = source.replace(/^[ \t]+var (_\w+);$/gm, (_line, name) => {
      names.add(name);
      return "";
    });
    return { contents: `var ${[...names].join(", ") || "_none"};\n${contents}`, loader: "js" };
  });
}

async function copyFormulaStyle() {
  const css = await readFile(join(KATEX, "katex.min.css"), "utf8");
  // Chromium takes the first format it knows: the woff and ttf copies would never be read.
  const lean = css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "");
  await writeFile(join(out, "katex.css"), lean);
  await mkdir(join(out, "fonts"), { recursive: true });
  const fonts = (await readdir(join(KATEX, "fonts"))).filter((name) => name.endsWith(".woff2"));
  await Promise.all(
    fonts.map((name) => copyFile(join(KATEX, "fonts", name), join(out, "fonts", name))),
  );
}

async function writeLicences() {
  const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8"));
  const shipped = Object.entries(lock.packages).filter(
    ([place, entry]) =>
      place.startsWith("node_modules/") && !entry.dev && !place.endsWith(`/${LEFT_OUT}`),
  );
  const parts = await Promise.all(shipped.map(([place, entry]) => licenceOf(place, entry)));
  await writeFile(join(out, "LICENSES.txt"), parts.join("\n\n"));
}

async function licenceOf(place, entry) {
  const names = await readdir(join(ROOT, place));
  const file = names.find((name) => /^licen[cs]e/i.test(name));
  const text = file ? await readFile(join(ROOT, place, file), "utf8") : `License: ${entry.license}`;
  return `${place.replace(/^.*node_modules\//, "")} ${entry.version}\n\n${text.trim()}\n`;
}
