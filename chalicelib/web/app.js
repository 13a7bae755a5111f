// The page of TenderCheck. What documents and people wrote is only ever set as text, never as markup.

import { WORDS } from "./words.js";

const SIGNS = { compliant: "✓", better: "▲", deviation: "✗", missing: "○", conflict: "≠", review: "?", not_checked: "–" };
const QUOTES = 2; // shown at once; the rest can be opened
const VERDICTS = Object.keys(SIGNS);

const $ = (id) => document.getElementById(id);
const state = { language: "en", token: null, checkId: null, report: null, links: null, bid: 0, filter: null, retry: null };

function store(area, key, value) {
  try { // a browser may forbid storage; the page works without
    if (value === undefined) return area().getItem(key);
    area().setItem(key, value);
  } catch { /* nothing is kept then */ }
  return null;
}

const w = () => WORDS[state.language];
const say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => String(values[n]));

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children); // strings become text nodes
  return made;
}

function setLanguage(language) {
  state.language = language;
  store(() => localStorage, "tendercheck-language", language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  $("language").textContent = w().other;
  $("language").lang = language === "zh" ? "en" : "zh-CN";
  words(document);
  renumber();
  if (state.report) showReport();
}

function words(root) {
  for (const node of root.querySelectorAll("[data-text]")) node.textContent = w()[node.dataset.text];
}

function show(id) {
  for (const name of ["access", "start", "working", "result"]) $(name).hidden = name !== id;
  $("alert").hidden = true;
}

function alarm(message) {
  $("alert").textContent = message;
  $("alert").hidden = false;
  $("alert").scrollIntoView({ block: "nearest" });
}

// --- the form -------------------------------------------------------------------------------

function megabytes(size) {
  return size < 1e6 ? `${Math.max(1, Math.round(size / 1e3))} KB` : `${(size / 1e6).toFixed(1)} MB`;
}

function listFiles(input, target) {
  target.textContent = [...input.files].map((file) => `${file.name}  (${megabytes(file.size)})`).join("\n");
}

function addBid() {
  const row = $("bid-row").content.firstElementChild.cloneNode(true);
  const file = row.querySelector(".file");
  const name = row.querySelector(".name");
  words(row);
  file.addEventListener("change", () => {
    listFiles(file, row.querySelector(".files"));
    if (!name.dataset.own && file.files.length) name.value = file.files[0].name.replace(/\.[^.]+$/, "").slice(0, 200);
  });
  name.addEventListener("input", () => { name.dataset.own = name.value ? "1" : ""; });
  row.querySelector(".remove").addEventListener("click", () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    renumber();
    (next?.querySelector(".name") ?? $("add-bid")).focus();
  });
  $("bids").append(row);
  renumber();
  return row;
}

function renumber() {
  const rows = [...$("bids").children];
  rows.forEach((row, place) => {
    const label = say(w().bidNo, place + 1);
    row.querySelector(".name").placeholder = label;
    row.querySelector(".file").setAttribute("aria-label", `${label}: ${w().chooseBid}`);
    row.querySelector(".remove").setAttribute("aria-label", `${w().remove}: ${label}`);
    row.querySelector(".remove").hidden = rows.length === 1;
  });
}

function chosen() {
  const tender = $("tender").files[0];
  if (!tender) return { wrong: w().noTender, at: $("tender") };
  const bids = [];
  for (const [place, row] of [...$("bids").children].entries()) {
    const field = row.querySelector(".name");
    const input = row.querySelector(".file");
    const name = field.value.trim();
    const files = [...input.files];
    if (!files.length) return { wrong: say(w().noBid, name || say(w().bidNo, place + 1)), at: input };
    if (!name) return { wrong: w().unnamed, at: field };
    if (bids.some((bid) => bid.name === name)) return { wrong: say(w().twice, name), at: field };
    const names = files.map((file) => file.name);
    const same = names.find((one, index) => names.indexOf(one) !== index);
    if (same) return { wrong: say(w().sameFile, name, same), at: input };
    bids.push({ name, files });
  }
  const empty = [tender, ...bids.flatMap((bid) => bid.files)].find((file) => !file.size);
  return empty ? { wrong: say(w().empty, empty.name), at: $("tender") } : { tender, bids };
}

// --- the service ----------------------------------------------------------------------------

class Refused extends Error {
  constructor(status, message) { super(message); this.status = status; }
}

async function call(method, path, body) {
  const headers = body === undefined ? {} : { "Content-Type": "application/json" };
  if (state.token) headers.Authorization = `Bearer ${state.token}`;
  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Refused(0, w().network);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, `${answer.code ?? response.status}: ${answer.detail ?? response.statusText}`);
  return answer;
}

async function announced(file) {
  const about = { name: file.name, size: file.size };
  if (globalThis.crypto?.subtle) { // only there on secure origins; the digest is optional
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    about.sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  return about;
}

function upload(address, file, onBytes) {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(address.fields)) form.append(name, value);
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => onBytes(Math.min(event.loaded, file.size)));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new Refused(request.status, say(w().uploadFailed, file.name, request.status)));
    });
    request.addEventListener("error", () => reject(new Refused(0, say(w().uploadFailed, file.name, w().network))));
    request.open("POST", address.url);
    request.send(form);
  });
}

async function start({ tender, bids }) {
  show("working");
  showProgress(0, "", 0);
  $("working-title").focus();
  const bidders = [];
  for (const bid of bids) {
    const documents = [];
    for (const file of bid.files) documents.push(await announced(file)); // one at a time: each is in memory
    bidders.push({ name: bid.name, documents });
  }
  const created = await call("POST", "v1/checks", {
    language: state.language,
    tender: await announced(tender),
    bids: bidders,
  });
  const files = [tender, ...bids.flatMap((bid) => bid.files)];
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const [place, address] of created.uploads.entries()) {
    await upload(address, files[place], (bytes) => showProgress((before + bytes) / total, "", 0));
    before += files[place].size;
    showProgress(before / total, "", 0);
  }
  await call("POST", created.links.submit);
  location.hash = `check=${created.id}`; // from here on the address is enough to come back
}

function showProgress(uploaded, text, checked) {
  $("upload-bar").value = uploaded;
  $("upload-words").textContent = say(w().uploaded, Math.floor(uploaded * 100));
  $("check-bar").value = checked;
  if ($("check-words").textContent !== text) $("check-words").textContent = text;
}

async function follow(id) {
  state.checkId = id;
  for (let wait = 500; state.checkId === id; wait = Math.min(wait * 1.3, 3000)) {
    const check = await call("GET", `v1/checks/${encodeURIComponent(id)}`);
    if (state.checkId !== id) return;
    if (check.state === "done") {
      state.report = check.report ?? (await (await fetch(check.links.report)).json());
      state.links = check.links;
      state.bid = 0;
      state.filter = null;
      show("result");
      showReport();
      $("result-title").focus();
      $("live").textContent = w().resultTitle;
      return;
    }
    if (check.state === "failed") {
      show("start");
      alarm(`${w().failed}. ${check.problem.code}: ${check.problem.message}`);
      return;
    }
    if ($("working").hidden) { show("working"); $("working-title").focus(); }
    const percent = Math.floor(check.progress.fraction * 100);
    const queued = check.state !== "running";
    const text = queued ? w().waiting : say(w().running, percent, check.progress.document);
    showProgress(1, text, check.progress.fraction);
    if (!queued && $("live").textContent !== `${percent}%`) $("live").textContent = `${percent}%`;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function guarded(work) {
  try {
    await work();
  } catch (error) {
    const refused = error instanceof Refused;
    if (refused && error.status === 401) {
      state.retry = work;
      show("access");
      if (state.token) alarm(error.message);
      $("token").focus();
      return;
    }
    if (!$("working").hidden) show("start");
    alarm(refused ? error.message : w().network);
    if (!refused) throw error; // a fault of this page belongs in the console
  }
}

// --- the result -----------------------------------------------------------------------------

function counts(bid) {
  return VERDICTS.map((verdict) => [verdict, bid.findings.filter((finding) => finding.verdict === verdict).length])
    .filter(([, number]) => number);
}

function showReport() {
  const { tender, bids, engine } = state.report;
  $("result-lead").textContent = say(w().lead, tender.requirements.length, bids.length, engine.version);
  $("nothing-asked").hidden = tender.requirements.length > 0;
  $("printable").href = state.links.report_html;
  $("download").href = state.links.report;
  const cards = bids.map((bid, place) => {
    const numbers = counts(bid).map(([verdict, number]) =>
      element("span", {}, `${SIGNS[verdict]} ${w().verdicts[verdict]} ${number}`, " "));
    const card = element("button", { type: "button", "aria-pressed": String(place === state.bid) },
      element("strong", {}, bid.name),
      // Where nothing was asked, nothing is met either.
      ...(tender.requirements.length ? [overallBadge(tender, bid)] : []),
      element("span", { class: "counts" }, ...numbers));
    card.addEventListener("click", () => {
      state.bid = place;
      state.filter = null;
      showReport();
      $("summary").children[place].focus();
    });
    return card;
  });
  $("summary").setAttribute("aria-label", w().bids);
  $("summary").replaceChildren(...cards);
  showBid();
}

function overallBadge(tender, bid) {
  // "All mandatory requirements are met" is not said where there are none.
  const overall = tender.requirements.some((one) => one.importance === "mandatory") ? bid.overall : "undecided";
  return element("span", { class: `badge ${overall}` }, w().overalls[overall]);
}

function showBid() {
  const bid = state.report.bids[state.bid];
  const requirements = new Map(state.report.tender.requirements.map((one) => [one.id, one]));
  const findings = bid.findings.filter((finding) => !state.filter || finding.verdict === state.filter);
  const unread = bid.documents.filter((one) => one.unread_pages?.length)
    .map((one) => element("p", { class: "hint coverage" }, say(w().unread, one.name, one.unread_pages.join(", "))));
  const filter = element("div", { class: "filter", role: "group", "aria-label": w().filter });
  for (const [verdict, number] of [[null, bid.findings.length], ...counts(bid)]) {
    const label = verdict ? `${SIGNS[verdict]} ${w().verdicts[verdict]}` : w().all;
    const button = element("button", { type: "button", "aria-pressed": String(state.filter === verdict) }, `${label} ${number}`);
    button.addEventListener("click", () => {
      state.filter = verdict;
      const place = [...filter.children].indexOf(button);
      showBid();
      $("detail").querySelector(".filter").children[place].focus();
      $("live").textContent = say(w().shown, label, number);
    });
    filter.append(button);
  }
  const rows = findings.map((finding) => row(requirements.get(finding.requirement), finding, bid.documents));
  const head = [w().requirement, w().verdict, w().proof].map((text) => element("th", { scope: "col" }, text));
  const table = element("table", {}, element("caption", { class: "hidden" }, bid.name),
    element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
  const body = rows.length ? element("div", { class: "scroll" }, table) : element("p", { class: "hint" }, w().none);
  $("detail").replaceChildren(element("h2", {}, bid.name), ...unread, filter, body);
}

// DOCX, HTML and text have no pages: a number would send people looking for one.
const hasPages = (document) => !document || document.pages > 1 || /^(application\/pdf|image\/)/.test(document.media_type);

function quote(evidence, documents) {
  if (!evidence) return element("span", { class: "hint" }, w().fromProfile);
  const source = documents.find((one) => !evidence.document || one.name === evidence.document);
  const where = [evidence.document, hasPages(source) && say(w().page, evidence.page)].filter(Boolean).join(" · ");
  return element("blockquote", {}, evidence.quote || w().noQuote, ...(where ? [element("cite", {}, where)] : []));
}

function row(requirement, finding, documents) {
  const { tender } = state.report;
  const weight = element("span", { class: `weight ${requirement.importance}` }, w().weight[requirement.importance]);
  const asked = element("th", { scope: "row" },
    element("span", { class: "title" }, requirement.title), weight,
    quote(requirement.evidence, tender.document ? [tender.document] : []));
  const verdict = element("td", { class: "verdict" }, element("span", { class: `badge ${finding.verdict}` },
    `${SIGNS[finding.verdict]} ${w().verdicts[finding.verdict]}`));
  const said = element("td", {}, element("p", { class: "reason" }, finding.reason.text),
    ...finding.terms.slice(0, QUOTES).map((term) => quote(term.evidence, documents)));
  const rest = finding.terms.slice(QUOTES);
  if (rest.length) {
    const summary = element("summary", {}, say(w().more, rest.length));
    said.append(element("details", {}, summary, ...rest.map((term) => quote(term.evidence, documents))));
  }
  if (!finding.terms.length && finding.searched) {
    said.append(element("p", { class: "hint" }, say(w().searched, finding.searched)));
  }
  if (finding.advice) said.append(element("p", { class: "advice" }, finding.advice));
  return element("tr", { "data-verdict": finding.verdict }, asked, verdict, said);
}

// --- beginning ------------------------------------------------------------------------------

function open() {
  const id = new URLSearchParams(location.hash.slice(1)).get("check");
  state.report = null;
  state.checkId = null;
  if (id) guarded(() => follow(id));
  else { show("start"); }
}

$("language").addEventListener("click", () => setLanguage(state.language === "zh" ? "en" : "zh"));
$("tender").addEventListener("change", () => listFiles($("tender"), $("tender-files")));
$("add-bid").addEventListener("click", () => addBid().querySelector(".name").focus());
$("again").addEventListener("click", () => { location.hash = ""; $("start-title").focus(); });
$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const choice = chosen();
  if (choice.wrong) {
    alarm(choice.wrong);
    choice.at.focus();
    return;
  }
  guarded(() => start(choice));
});
$("access-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const token = $("token").value.trim();
  if (!/^[\x21-\x7e]+$/.test(token)) { // nothing else can stand in a header
    alarm(w().tokenWrong);
    return;
  }
  state.token = token;
  store(() => sessionStorage, "tendercheck-token", state.token);
  const work = state.retry;
  show("start");
  guarded(work ?? (async () => open()));
});
addEventListener("hashchange", open);

state.token = store(() => sessionStorage, "tendercheck-token");
addBid();
const kept = store(() => localStorage, "tendercheck-language");
setLanguage(kept in WORDS ? kept : (navigator.language || "en").toLowerCase().startsWith("zh") ? "zh" : "en");
open();
