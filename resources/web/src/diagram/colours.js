// Colours of a diagram are roles of the page's theme, so that another theme restyles it.

const ACCENTS = ["indigo", "celadon", "amber", "vermilion", "ink_soft"];
const SHADES = 12;
const NAMES = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b[a-z]{3,20}\b/gi;

// The variables of mermaid's base theme that it would else derive into colours of no theme.
export function themeOf(roles) {
  const { paper, surface, raised, ink, ink_soft: soft, hairline, vermilion, celadon, amber, indigo } = roles;
  const accent = (index) => roles[ACCENTS[index % ACCENTS.length]];
  const scale = {};
  for (let n = 0; n < SHADES; n += 1) {
    Object.assign(scale, {
      [`cScale${n}`]: accent(n), [`cScaleLabel${n}`]: paper, [`cScaleInv${n}`]: soft, [`cScalePeer${n}`]: soft,
      [`pie${n + 1}`]: accent(n), [`git${n}`]: accent(n), [`gitInv${n}`]: paper, [`gitBranchLabel${n}`]: paper,
      [`fillType${n}`]: raised, [`surface${n}`]: surface, [`surfacePeer${n}`]: hairline,
    });
  }
  return {
    ...scale,
    darkMode: false, background: paper,
    primaryColor: raised, primaryTextColor: ink, primaryBorderColor: soft,
    secondaryColor: surface, secondaryTextColor: ink, secondaryBorderColor: hairline,
    tertiaryColor: surface, tertiaryTextColor: ink, tertiaryBorderColor: hairline,
    lineColor: soft, arrowheadColor: soft, textColor: ink, titleColor: ink, mainBkg: raised, nodeBorder: soft,
    nodeTextColor: ink, clusterBkg: surface, clusterBorder: hairline, defaultLinkColor: soft, edgeLabelBackground: paper,
    noteBkgColor: surface, noteTextColor: ink, noteBorderColor: amber, errorBkgColor: surface, errorTextColor: vermilion,
    actorBkg: raised, actorBorder: soft, actorTextColor: ink, actorLineColor: hairline, signalColor: soft,
    signalTextColor: ink, labelBoxBkgColor: surface, labelBoxBorderColor: hairline, labelTextColor: ink,
    loopTextColor: ink, activationBkgColor: surface, activationBorderColor: soft, sequenceNumberColor: paper,
    sectionBkgColor: surface, altSectionBkgColor: paper, sectionBkgColor2: surface, excludeBkgColor: hairline,
    taskBkgColor: indigo, taskBorderColor: indigo, taskTextColor: paper, taskTextLightColor: paper,
    taskTextDarkColor: ink, taskTextOutsideColor: ink, taskTextClickableColor: indigo, activeTaskBkgColor: amber,
    activeTaskBorderColor: amber, doneTaskBkgColor: hairline, doneTaskBorderColor: soft, critBkgColor: vermilion,
    critBorderColor: vermilion, gridColor: hairline, todayLineColor: vermilion, vertLineColor: soft,
    labelColor: ink, transitionColor: soft, transitionLabelColor: ink, stateLabelColor: ink, stateBkg: raised,
    labelBackgroundColor: surface, compositeBackground: surface, altBackground: surface, compositeTitleBackground: surface,
    compositeBorder: hairline, innerEndBackground: soft, specialStateColor: soft, classText: ink,
    pieTitleTextColor: ink, pieSectionTextColor: paper, pieLegendTextColor: ink, pieStrokeColor: paper,
    pieOuterStrokeColor: paper, pieOpacity: "1", quadrant1Fill: raised, quadrant2Fill: surface, quadrant3Fill: raised,
    quadrant4Fill: surface, quadrantPointFill: vermilion, quadrantPointTextFill: ink, quadrant1TextFill: ink,
    quadrant2TextFill: ink, quadrant3TextFill: ink, quadrant4TextFill: ink, quadrantXAxisTextFill: ink,
    quadrantYAxisTextFill: ink, quadrantInternalBorderStrokeFill: hairline, quadrantExternalBorderStrokeFill: soft,
    quadrantTitleFill: ink, requirementBackground: raised, requirementBorderColor: soft, requirementTextColor: ink,
    relationColor: soft, relationLabelBackground: paper, relationLabelColor: ink, commitLabelColor: ink,
    commitLabelBackground: surface, tagLabelColor: ink, tagLabelBackground: surface, tagLabelBorder: soft,
    attributeBackgroundColorOdd: raised, attributeBackgroundColorEven: surface, rowOdd: raised, rowEven: surface,
    xyChart: {
      backgroundColor: paper, titleColor: ink, xAxisLabelColor: ink, xAxisTitleColor: ink, xAxisTickColor: soft,
      xAxisLineColor: soft, yAxisLabelColor: ink, yAxisTitleColor: ink, yAxisTickColor: soft, yAxisLineColor: soft,
      plotColorPalette: ACCENTS.map((name) => roles[name]).join(","),
    },
    personBkg: raised, personBorder: soft, archEdgeColor: soft, archEdgeArrowColor: soft, archGroupBorderColor: hairline,
    radar: { axisColor: soft, graticuleColor: hairline },
  };
}

// The colours that the source itself names; these are meant, and stay.
export function authorsColours(source) {
  return new Set((source.match(NAMES) ?? []).map(toRgb).filter(Boolean));
}

// Returns a function from a computed colour to what stands in its place.
export function roleFinder(palette, kept) {
  const roles = Object.entries(palette).map(([name, hex]) => [name, parts(toRgb(hex))]);
  return (colour) => {
    const rgb = parts(colour);
    if (!rgb) return colour;
    if (rgb[3] === 0) return "none";
    const exact = roles.find(([, other]) => [0, 1, 2].every((n) => other[n] === rgb[n]));
    if (exact) return variable(exact[0]);
    if (kept.has(colour)) return colour;
    const near = ([, other]) => Math.hypot(...[0, 1, 2].map((n) => other[n] - rgb[n]));
    const [name] = roles.reduce((best, role) => (near(role) < near(best) ? role : best));
    return variable(name);
  };
}

function variable(role) {
  return `var(--${role.replaceAll("_", "-")})`;
}

export function isDark(colour) {
  const [red, green, blue] = parts(colour) ?? [255, 255, 255];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 140;
}

function toRgb(colour) {
  const probe = document.createElement("i");
  probe.style.color = colour;
  if (!probe.style.color) return "";
  document.body.append(probe);
  const rgb = getComputedStyle(probe).color;
  probe.remove();
  return rgb;
}

function parts(colour) {
  const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  return found && [...found.slice(1, 4).map(Number), Number(found[4] ?? 1)];
}
