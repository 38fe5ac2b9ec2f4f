// A fault in the query, told in words and shown at its place.

const place = document.getElementById("fault");

export function told(error, writing) {
  const words = document.createElement("p");
  const where = error.line ? `Line ${error.line}, column ${error.column}: ` : "";
  words.textContent = where + error.message;
  place.replaceChildren(words);
  if (!error.line) return;
  const way = document.createElement("button");
  way.type = "button";
  way.textContent = `Go to line ${error.line}, column ${error.column}`;
  way.addEventListener("click", () => writing.go());
  const line = document.createElement("p");
  line.append(way);
  place.append(line);
  writing.mark(error.line, error.column);
}

export const untold = () => place.replaceChildren();
