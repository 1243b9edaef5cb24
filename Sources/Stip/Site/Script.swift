/// The one script. Every page works without it: it says in time that the session is about to end.
///
/// It asks nothing of the server by itself, so an open tab does not keep a session alive.
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
    """
