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

// A page of somebody else does not let itself be framed.
function settle() {
  document.title = page.contentDocument.title;
  for (const link of page.contentDocument.links) if (link.origin !== location.origin) link.target = "_blank";
}

page.addEventListener("load", settle);
look();
