// Which data are asked, and of which day.

const place = document.getElementById("data");
const many = (number, word) => `${number.toLocaleString("en-GB")} ${word}${number === 1 ? "" : "s"}`;

// Told anew after each answer, since a build may have taken the place of the graph.
export async function startFacts() {
  const facts = await (await fetch("../health")).json();
  place.replaceChildren(`${many(facts.triples, "triple")} of ${many(facts.documents, "document")}`, ...newest(facts.newest));
  return facts;
}

function newest(day) {
  if (!day) return [", none of them dated"];
  const time = document.createElement("time");
  time.dateTime = day;
  time.textContent = /^\d{4}-\d\d-\d\d$/.test(day) ? written(day) : day;
  return [", the newest of ", time];
}

const written = (day) => new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
