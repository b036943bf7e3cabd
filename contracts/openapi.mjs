// Holds recorded requests to GitHub against GitHub's own OpenAPI description: the operation must exist, and take every
// parameter and every field that we send, in that shape. Answers are not ours, so they are not looked at.
// usage: node openapi.mjs RECORDING…
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createRequire } from "node:module";
import Ajv from "ajv";

const require = createRequire(import.meta.url);
const description = JSON.parse(readFileSync(require.resolve("@octokit/openapi/generated/api.github.com.json")));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(description, "github");

const templates = Object.keys(description.paths).map((path) => ({
  path,
  parameters: (path.match(/{/g) ?? []).length,
  pattern: new RegExp("^" + path.replace(/[.]/g, "\\.").replace(/{(?:ref|path)}/g, ".*").replace(/{[^}]+}/g, "[^/]+") + "$"),
}));

const resolved = (node) =>
  node.$ref ? node.$ref.slice(2).split("/").reduce((at, name) => at[name.replaceAll("~1", "/").replaceAll("~0", "~")], description) : node;

function operation(method, path) {
  return templates
    .filter((template) => template.pattern.test(path) && description.paths[template.path][method])
    .sort((one, other) => one.parameters - other.parameters)[0]?.path;
}

function* objections({ method, path, body }) {
  const [address, query] = path.split("?");
  const verb = method.toLowerCase();
  const template = operation(verb, address);
  if (!template) {
    yield "GitHub has no such operation";
    return;
  }
  const found = description.paths[template][verb];
  const known = [...(description.paths[template].parameters ?? []), ...(found.parameters ?? [])].map(resolved);
  const sent = new URLSearchParams(query);
  for (const [name, value] of sent) {
    const parameter = known.find((one) => one.in === "query" && one.name === name);
    if (!parameter) {
      yield `it takes no parameter ${name}`;
    } else if (parameter.schema.enum && !parameter.schema.enum.includes(value)) {
      yield `${name} cannot be ${value}`;
    }
  }
  for (const parameter of known.filter((one) => one.in === "query" && one.required && !sent.has(one.name))) {
    yield `the parameter ${parameter.name} is missing`;
  }
  if (body === null) {
    return;
  }
  const content = found.requestBody && resolved(found.requestBody).content["application/json"];
  if (!content) {
    yield "it takes no body";
    return;
  }
  const pointer = ["paths", template, verb, "requestBody", "content", "application/json", "schema"]
    .map((name) => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  const valid = ajv.compile({ $ref: `github#/${pointer}` });
  if (!valid(body)) {
    yield* valid.errors.map((error) => `${error.instancePath || "the body"} ${error.message}`);
  }
  const fields = resolved(content.schema).properties;
  yield* Object.keys(fields ? body : {})
    .filter((name) => !(name in fields))
    .map((name) => `it takes no field ${name}`);
}

let requests = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  for (const { asked } of JSON.parse(readFileSync(file)).exchanges) {
    requests++;
    for (const objection of objections(asked)) {
      failed++;
      console.log(`${basename(file)}: ${asked.method} ${asked.path}: ${objection}`);
    }
  }
}
console.log(`${requests} requests held against GitHub's description, ${failed} objections`);
process.exit(requests > 0 && failed === 0 ? 0 : 1);
