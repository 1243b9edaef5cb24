/// Dragging in a ranking, as an extra beside the buttons and the numbers: a card that is dropped on another takes its place.
/// The numbers are filled in and sent as the buttons do, so the server hears nothing new and every rule of the form holds.
let rankScript = """
    (function () {
      "use strict";
      var form = document.querySelector('form[data-telling="rangorde"]');
      if (!form) { return; }
      var cards = Array.prototype.slice.call(form.querySelectorAll(".stip-option--plain"));
      var dragged = null, over = null;
      function place(card) { return card.querySelector("select"); }
      function cardOf(node) { return node.nodeType === 1 && form.contains(node) ? node.closest(".stip-option--plain") : null; }
      function mark(card) {
        if (over) { over.classList.remove("stip-drop--hier"); }
        over = card;
        if (over) { over.classList.add("stip-drop--hier"); }
      }
      cards.forEach(function (card) { card.draggable = true; });
      document.addEventListener("dragstart", function (event) {
        dragged = cardOf(event.target);
        if (!dragged) { return; }
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", dragged.querySelector("h3").textContent);
      });
      document.addEventListener("dragover", function (event) {
        if (!dragged) { return; }
        var card = cardOf(event.target);
        mark(card === dragged ? null : card);
        if (over) { event.preventDefault(); }
      });
      document.addEventListener("dragend", function () { dragged = null; mark(null); });
      document.addEventListener("drop", function (event) {
        var target = dragged && cardOf(event.target);
        if (!target || target === dragged) { return; }
        event.preventDefault();
        var order = cards.filter(function (card) { return place(card).value !== "" && card !== dragged; });
        order.sort(function (one, other) { return Number(place(one).value) - Number(place(other).value); });
        // On a card without a place it comes at the end; on one above it, it takes that place; on one below it, the place after.
        var at = order.indexOf(target);
        var isDown = place(dragged).value !== "" && Number(place(dragged).value) < Number(place(target).value);
        order.splice(at < 0 ? order.length : isDown ? at + 1 : at, 0, dragged);
        order.forEach(function (card, index) { place(card).value = String(index + 1); });
        var moved = document.createElement("input");
        moved.type = "hidden";
        moved.name = "schuif";
        moved.value = "naar:" + dragged.id.slice("kaart-".length);
        form.appendChild(moved);
        form.requestSubmit();
      });
    })();
    """
