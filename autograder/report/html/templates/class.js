// Sorting and finding in the table of scores. Without it the table is complete, in order of names.
"use strict";
(() => {
  const table = document.querySelector("table.scores");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const order = new Map(rows.map((row, position) => [row, position]));

  const value = (row, column) => {
    if (column === 0) return order.get(row);
    const score = parseFloat(row.cells[column].textContent);
    return Number.isNaN(score) ? -1 : score;
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = table.dataset.sort;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== (column ? "descending" : "ascending");
      const sign = (column ? -1 : 1) * (up ? 1 : -1);
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      const sorted = [...rows].sort((a, b) => sign * (value(a, column) - value(b, column)));
      body.append(...sorted);
    });
  });

  const label = document.createElement("label");
  const input = document.createElement("input");
  label.className = "filter";
  input.type = "search";
  label.append(table.dataset.filter, " ", input);
  table.parentElement.before(label);
  input.addEventListener("input", () => {
    const wanted = input.value.normalize("NFC").trim().toLowerCase();
    for (const row of rows) row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
  });
})();
