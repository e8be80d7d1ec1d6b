// Keyboard for lists: / goes to the search, j and k move through the rows, Enter opens. A form is sent once.
// Everything works without it.
(function () {
  var at = -1;
  function rows() { return Array.prototype.slice.call(document.querySelectorAll("table[data-keys] tbody tr")); }
  function go(step) {
    var all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + step));
    var link = all[at].querySelector(".title a");
    if (link) { link.focus(); all[at].scrollIntoView({ block: "nearest" }); }
  }
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(input|textarea|select)$/i.test(e.target.tagName)) return;
    if (e.key === "/") {
      var q = document.getElementById("q");
      if (q) { e.preventDefault(); q.focus(); q.select(); }
    } else if (e.key === "j") { go(1); } else if (e.key === "k") { go(-1); }
  });
  document.addEventListener("submit", function (e) {
    if (e.target.method !== "post" || e.defaultPrevented) return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = "1";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (f) { delete f.dataset.sent; });
  });
  var wrong = document.querySelector(".err-sum");
  if (wrong) wrong.focus();
})();
