// The page's own part in the browser's Back (lib/ui/browser/between_pages.js) comes before Streamlit's, as what is here first is
// asked first.

addEventListener("popstate", (event) => window[Symbol.for("notes")]?.back?.(event))
