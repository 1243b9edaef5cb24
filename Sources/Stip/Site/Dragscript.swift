/// Dragging as an extra on top of the buttons, for who has a mouse. What is dropped presses the button that is there for
/// everybody, so the server hears nothing new and every rule of the form holds.
///
/// A form with `data-slepen="rij"` has rows with a checkbox: a row that is dropped on another ticks both and presses the
/// button of the form. One with `data-slepen="keuze"` has a choice of places as well: while dragging, the places stand
/// below the window's edge to drop on. What says that one can drag is hidden until this script runs.
let dragScript = """
    (function () {
      "use strict";
      var form = document.querySelector("form[data-slepen]");
      if (!form) { return; }
      var toPlace = form.getAttribute("data-slepen") === "keuze";
      var select = form.querySelector("select");
      var button = form.querySelector("button[type=submit]:not([formaction])");
      var dragged = null, over = null, places = null;
      function boxIn(row) { return row.querySelector("input[type=checkbox]"); }
      function rowOf(node) {
        var row = node.nodeType === 1 && form.contains(node) ? node.closest("tr, li") : null;
        return row && boxIn(row) ? row : null;
      }
      function mark(place) {
        if (over) { over.classList.remove("stip-drop--hier"); }
        over = place;
        if (over) { over.classList.add("stip-drop--hier"); }
      }
      function target(node) {
        if (toPlace) { return node.nodeType === 1 ? node.closest(".stip-drop__plek") : null; }
        var row = rowOf(node);
        return row === dragged ? null : row;
      }
      form.querySelectorAll("input[type=checkbox]").forEach(function (box) { box.closest("tr, li").draggable = true; });
      form.querySelectorAll("[data-slepen-uitleg]").forEach(function (note) { note.hidden = false; });
      if (toPlace && select) {
        places = document.createElement("div");
        places.className = "stip-drop";
        places.hidden = true;
        places.setAttribute("aria-hidden", "true");
        Array.prototype.forEach.call(select.options, function (option) {
          var place = document.createElement("div");
          place.className = "stip-drop__plek";
          place.textContent = option.text;
          place.setAttribute("data-waarde", option.value);
          places.appendChild(place);
        });
        document.body.appendChild(places);
      }
      document.addEventListener("dragstart", function (event) {
        dragged = rowOf(event.target);
        if (!dragged) { return; }
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", dragged.textContent.trim());
        // What is shown under the mouse while it moves must not change what is being dragged.
        if (places) { setTimeout(function () { places.hidden = false; }, 0); }
      });
      document.addEventListener("dragover", function (event) {
        if (!dragged) { return; }
        mark(target(event.target));
        if (over) { event.preventDefault(); }
      });
      document.addEventListener("dragend", function () {
        dragged = null;
        mark(null);
        if (places) { places.hidden = true; }
      });
      document.addEventListener("drop", function (event) {
        var place = dragged && target(event.target);
        if (!place) { return; }
        event.preventDefault();
        var boxes = form.querySelectorAll("input[type=checkbox]");
        // Of several that are ticked, dragging one takes them all along.
        var keep = toPlace && boxIn(dragged).checked;
        boxes.forEach(function (box) { box.checked = keep && box.checked; });
        boxIn(dragged).checked = true;
        if (toPlace) { select.value = place.getAttribute("data-waarde"); } else { boxIn(place).checked = true; }
        button.click();
      });
    })();
    """
