// The window's proposals are fetched while somebody writes. An answer that something newer has overtaken is not shown,
// for a further one follows; and what is being typed among the proposals is not overwritten.
(function () {
  var newest = 0;
  function counts(e) {
    return e.target.closest && e.target.closest("#main-form [hx-post]") && !(e.type === "change" && e.target.tagName === "TEXTAREA");
  }
  ["input", "change"].forEach(function (type) {
    document.addEventListener(type, function (e) { if (counts(e)) newest += 1; }, true);
  });
  document.addEventListener("htmx:beforeRequest", function (e) { e.detail.xhr.asked = newest; });
  document.addEventListener("htmx:beforeSwap", function (e) {
    var target = e.detail.target, at = document.activeElement;
    if (!target || target.id !== "proposals") return;
    var typing = at && target.contains(at) && (at.tagName === "TEXTAREA" || (at.tagName === "INPUT" && at.type === "text"));
    if (typing || e.detail.xhr.asked !== newest) e.detail.shouldSwap = false;
  });
})();
