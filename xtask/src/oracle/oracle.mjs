// The other side of the differential check: V8's answers, one JSON line for each line of stdin.
//
//   {"pattern": …, "texts": […]}  ->  {"mode": "u" | "none" | "error", "answers": "0110…"}
//   {"property": "L"}             ->  {"ranges": [[first, last], …]}, null if it is no property
//   {"version": true}             ->  {"unicode": "17.0"}
import { createInterface } from "node:readline";

// With the flag, without where that is a syntax error, or not at all.
function compile(pattern) {
  for (const [mode, flags] of [["u", "u"], ["none", ""]]) {
    try {
      return { mode, regexp: new RegExp(pattern, flags) };
    } catch {
      // The other grammar may accept it.
    }
  }
  return { mode: "error", regexp: null };
}

function matches({ pattern, texts }) {
  const { mode, regexp } = compile(pattern);
  const answer = (text) => (regexp.test(text) ? "1" : "0");
  return { mode, answers: regexp === null ? "" : texts.map(answer).join("") };
}

function ranges({ property }) {
  let regexp;
  try {
    regexp = new RegExp(`^\\p{${property}}$`, "u");
  } catch {
    return { ranges: null };
  }
  const found = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    if (!regexp.test(String.fromCodePoint(codePoint))) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === codePoint - 1) last[1] = codePoint;
    else found.push([codePoint, codePoint]);
  }
  return { ranges: found };
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const answer = question.version
    ? { unicode: process.versions.unicode }
    : question.property === undefined
      ? matches(question)
      : ranges(question);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
