"use strict";
const page = document.getElementById("page");
const state = document.getElementById("state");
const pause = 700;
let known = null;

async function look() {
  try {
    const answer = await fetch("version", { cache: "no-store" });
    const version = await answer.text();
    state.hidden = true;
    if (known !== null && version !== known) page.contentWindow.location.reload();
    known = version;
  } catch {
    state.hidden = false;
  }
  setTimeout(look, pause);
}

page.addEventListener("load", () => { document.title = page.contentDocument.title; });
look();
