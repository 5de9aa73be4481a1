// Reads a list of documents, and writes what AsyncAPI's own parser has against each, as JSON.
const { readFileSync } = require("node:fs");
const { Parser } = require("@asyncapi/parser");

const found = async (document) => {
  const { diagnostics } = await new Parser().parse(document);
  return diagnostics.map(({ code, path, message }) => `${code} ${path.join("/")}: ${message}`);
};

Promise.all(JSON.parse(readFileSync(0, "utf8")).map(found)).then((all) => console.log(JSON.stringify(all)));
