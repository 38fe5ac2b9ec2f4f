// Elements of the page are made here, with text as text.

export const byId = (id) => document.getElementById(id);

export function make(tag, text = "", attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function holding(tag, children, attributes = {}) {
  const element = make(tag, "", attributes);
  element.append(...children);
  return element;
}
