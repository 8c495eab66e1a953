// Sorting every table that has `data-sort`, and finding in those that have `data-filter`.
// Without it the tables are complete, in their own order.
"use strict";
(() => {
  const number = (text) => parseFloat(text.replace("−", "-"));

  // The keys of a column: numbers where there are any, else texts. The first is in its own order.
  const keysOf = (rows, column) => {
    if (column === 0) return rows.map((_, place) => place);
    const texts = rows.map((row) => row.cells[column].textContent.trim());
    const numbers = texts.map(number);
    return numbers.some((each) => !Number.isNaN(each)) ? numbers : texts;
  };

  const blank = (key) => key === "" || Number.isNaN(key);

  // What is blank stands last, whichever way the others stand.
  const compare = (a, b, sign) =>
    blank(a) || blank(b) ? blank(a) - blank(b) : sign * (a < b ? -1 : a > b ? 1 : 0);

  const sortable = (table, rows) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = table.dataset.sort;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const first = column ? "descending" : "ascending";
        const other = column ? "ascending" : "descending";
        const order = head.getAttribute("aria-sort") === first ? other : first;
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", order);
        const keys = keysOf(rows, column);
        const places = [...rows.keys()];
        const sign = order === "ascending" ? 1 : -1;
        places.sort((a, b) => compare(keys[a], keys[b], sign));
        body.append(...places.map((place) => rows[place]));
      });
    });
  };

  const filterable = (table, rows) => {
    const names = rows.map((row) => row.cells[0].textContent.normalize("NFC").toLowerCase());
    const label = document.createElement("label");
    const input = document.createElement("input");
    const found = document.createElement("output");
    label.className = "filter";
    input.type = "search";
    found.ariaLabel = table.dataset.found;
    label.append(table.dataset.filter, " ", input, found);
    table.parentElement.before(label);
    input.addEventListener("input", () => {
      const wanted = input.value.normalize("NFC").trim().toLowerCase();
      let count = 0;
      rows.forEach((row, place) => {
        row.hidden = !names[place].includes(wanted);
        count += !row.hidden;
      });
      found.textContent = wanted ? `${count} / ${rows.length}` : "";
    });
  };

  for (const table of document.querySelectorAll("table[data-sort]")) {
    const rows = [...table.tBodies[0].rows];
    sortable(table, rows);
    if (table.dataset.filter) filterable(table, rows);
  }
})();
