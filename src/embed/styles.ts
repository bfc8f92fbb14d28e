let sheet: CSSStyleSheet | undefined;

/** One for all elements; constructed, as a strict policy of the host lets no style sheet stand in the markup. */
export function styles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { display: block; position: relative; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; border: 0; }
iframe.page { height: min(85vh, 56rem); }
/* Laid out as wide as it will be, and seen when it is whole. */
iframe:not([data-ready]) { position: absolute; top: 0; left: 0; visibility: hidden; }
slot[hidden] { display: none; }
/* The whole page scrolls in itself, and paper does not. */
@media print {
  iframe.page { display: none; }
  slot:has(~ iframe.page) { display: contents; }
}
.problem { margin: 0.5em 0; border-left: 3px solid; padding-left: 0.75em; font: 0.875em/1.4 system-ui, sans-serif; }
.probe { position: absolute; color: color-mix(in srgb, currentcolor, currentcolor); transition: color 1ms; }
`);
  return sheet;
}
