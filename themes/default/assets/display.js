/* The reader's choice of display, before anything is painted: this script alone is not deferred. */
"use strict";
try {
  for (const key of ["theme", "size", "typeface", "keys"]) {
    const value = localStorage.getItem("reportsite." + key);
    if (value) document.documentElement.dataset[key] = value;
  }
} catch {
  // Storage can be forbidden; then the theme's own choice stands.
}
