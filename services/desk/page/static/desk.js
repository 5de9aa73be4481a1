"use strict";
// All pages work without this. It brings new articles in, explains marks where they are, and moves the map smoothly.

const find = (selector) => document.querySelector(selector);

// The stream: articles come as finished HTML, from this very host, which escapes what the news says.
const cards = find("#cards[data-live]");
if (cards) live(cards, find("#news"), find("#pause"));

function live(cards, news, pause) {
  const waiting = [];
  let paused = false;

  const show = () => {
    const many = waiting.length;
    for (const html of waiting.splice(0)) {
      cards.insertAdjacentHTML("afterbegin", html);
      cards.firstElementChild.classList.add("new");
      find(".none")?.remove();
    }
    return many;
  };
  const say = (many) => {
    const articles = many === 1 ? "1 new article" : `${many} new articles`;
    if (many) news.textContent = paused ? `${articles} waiting` : articles;
  };

  const source = new EventSource(cards.dataset.live);
  source.addEventListener("article", (event) => {
    waiting.push(event.data);
    say(paused ? waiting.length : show());
  });
  source.onopen = () => (news.textContent ||= "Live");
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", paused);
    pause.textContent = paused ? "Resume" : "Pause";
    if (paused) news.textContent = "Paused";
    else say(show()) ?? (news.textContent ||= "Live");
  });
  news.parentElement.hidden = false;
}

// The article: what a mark means is shown beside it; without a script it leads to the list of tags.
const note = find("#note");
if (note?.showPopover) {
  let opener;
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.(".mark");
    if (!mark) return;
    event.preventDefault();
    opener = mark;
    note.replaceChildren(...new Set(mark.dataset.entries.split(" ").filter(Boolean).map(explained).flat()));
    note.showPopover({ source: mark });
    place(note, mark.getClientRects()[0]);
    mark.setAttribute("aria-expanded", "true");
    note.focus();
  });
  note.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    document.querySelectorAll(".mark[aria-expanded]").forEach((mark) => mark.removeAttribute("aria-expanded"));
    if (note.contains(document.activeElement) || document.activeElement === document.body) opener?.focus();
  });
}

function explained(id, nth, all) {
  if (all.indexOf(id) !== nth) return [];
  const entry = document.getElementById(id);
  const title = document.createElement("h3");
  title.textContent = entry.querySelector("b").textContent;
  const box = document.createElement("div");
  box.className = id.split("-")[0];
  box.append(title, ...[...entry.querySelectorAll("details > :not(summary)")].map((part) => part.cloneNode(true)));
  return [box];
}

function place(note, mark) {
  const left = Math.min(mark.left, document.documentElement.clientWidth - note.offsetWidth - 16);
  const below = mark.bottom + note.offsetHeight + 16 < innerHeight || mark.top < note.offsetHeight;
  note.style.left = `${Math.max(left, 16) + scrollX}px`;
  note.style.top = `${(below ? mark.bottom + 8 : mark.top - note.offsetHeight - 8) + scrollY}px`;
}

// The map: drawn anew by the server for each view, moved by the script until it is.
const map = find("#map");
if (map) movable(map);

function movable(figure) {
  let held, soon;
  const svg = () => figure.querySelector("svg");
  const view = () => svg().viewBox.baseVal;
  const redraw = () => {
    const { x, y, width, height } = view();
    const url = new URL(location);
    url.searchParams.set("view", [x, y, width].map((number) => number.toFixed(1)).join(","));
    fetch(url, { headers: { accept: "text/html" } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((page) => {
        figure.replaceChildren(...new DOMParser().parseFromString(page, "text/html").querySelector("#map").childNodes);
        history.replaceState(null, "", url);
      })
      .catch(() => {});
  };
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(redraw, 250);
  };
  figure.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls as ever
    event.preventDefault();
    const box = svg().getBoundingClientRect(), seen = view();
    const width = Math.min(Math.max(seen.width * 1.0015 ** event.deltaY, 20), 1000);
    const factor = width / seen.width;
    seen.x += (1 - factor) * seen.width * ((event.clientX - box.left) / box.width);
    seen.y += (1 - factor) * seen.height * ((event.clientY - box.top) / box.height);
    seen.height *= factor;
    seen.width = width;
    later();
  }, { passive: false });
  figure.addEventListener("pointerdown", (event) => (held = event.isPrimary ? { x: event.clientX, y: event.clientY } : null));
  addEventListener("pointermove", (event) => {
    if (!held) return;
    const scale = view().width / svg().getBoundingClientRect().width;
    view().x -= (event.clientX - held.x) * scale;
    view().y -= (event.clientY - held.y) * scale;
    held = { x: event.clientX, y: event.clientY, moved: true };
    later();
  });
  addEventListener("pointerup", () => (held = null));
  figure.addEventListener("dragstart", (event) => event.preventDefault());
}
