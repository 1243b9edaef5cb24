/// The one script, with what can be dragged behind it. Every page works without it. It says in time that the session is about to end; it asks nothing of the
/// server by itself, so an open tab does not keep a session alive. And it presses, for who types a letter, the button that
/// carries it in `aria-keyshortcuts`; a page without such buttons has no keys. On a form with `data-telling` it counts along
/// what is filled in, with the sentences that the server laid ready; the server counts again at each save.
let sessionScript = """
    (function () {
      "use strict";
      var box = document.getElementById("sessie-einde");
      if (!box) { return; }
      var minutes = Number(box.getAttribute("data-minuten"));
      if (!(minutes > 2)) { return; }
      function warn() { box.hidden = false; }
      var timer = setTimeout(warn, (minutes - 2) * 60000);
      box.querySelector("button").addEventListener("click", function () {
        fetch("/account", { method: "HEAD", credentials: "same-origin" }).then(function (answer) {
          if (answer.redirected || !answer.ok) { location.assign("/inloggen"); return; }
          box.hidden = true;
          clearTimeout(timer);
          timer = setTimeout(warn, (minutes - 2) * 60000);
        });
      });
    })();
    (function () {
      "use strict";
      var busy = false;
      function letter(name) { return document.querySelector("main [aria-keyshortcuts='" + name + "']"); }
      function isTyping(element) {
        return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
      }
      function fill(summary) {
        var words = String(document.getSelection()).trim();
        var sheet = document.querySelector("[data-bladzijde]");
        var zin = document.getElementById("zin");
        summary.parentElement.open = true;
        if (words && sheet) {
          zin.value = words;
          document.getElementById("bladzijde").value = sheet.getAttribute("data-bladzijde");
          var naam = document.getElementById("naam");
          if (words.length <= 100) { naam.value = words; }
          naam.focus();
        } else {
          zin.focus();
        }
      }
      document.addEventListener("keydown", function (event) {
        if (busy || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) { return; }
        if (!/^[a-z]$/.test(event.key) || isTyping(event.target)) { return; }
        var button = letter(event.key.toUpperCase());
        if (!button) { return; }
        event.preventDefault();
        if (button.tagName === "SUMMARY") { fill(button); return; }
        // Until the next page stands a second press would be the same act once more.
        busy = true;
        button.click();
      });
      window.addEventListener("pageshow", function () { busy = false; });
      var mark = document.querySelector(".nl-mark--nu");
      if (mark && /^#v/.test(location.hash)) { mark.scrollIntoView({ block: "center" }); }
    })();
    (function () {
      "use strict";
      var form = document.querySelector("form[data-telling]");
      if (!form) { return; }
      var sentences = form.getAttribute("data-tellingen").split("\\n");
      var kind = form.getAttribute("data-telling");
      function each(selector) { return Array.prototype.slice.call(form.querySelectorAll(selector)); }
      function done() {
        if (kind === "kies") { return each("input[name=gekozen]:checked").length; }
        if (kind === "punten") {
          return each("input[name^='keuze-']").reduce(function (sum, field) { return sum + (parseInt(field.value, 10) || 0); }, 0);
        }
        if (kind === "zienswijze") { return form.querySelector("textarea").value.trim() ? 1 : 0; }
        return each("input[name^='keuze-']:checked, select[name^='keuze-']").filter(function (field) { return field.value; }).length;
      }
      function tell() {
        var sentence = sentences[done()];
        if (!sentence) { return; }
        var parts = sentence.split("|");
        form.querySelector("[data-telling-som]").textContent = parts[0];
        form.querySelector("[data-telling-rest] strong").textContent = parts[1];
      }
      form.addEventListener("input", tell);
      window.addEventListener("pageshow", tell);
    })();
    """
