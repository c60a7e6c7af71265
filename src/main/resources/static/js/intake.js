/*
 * Ingest pages: live progress, and files, folders and zips dropped onto the form.
 *
 * Without this script the page reloads itself while a job runs, and files are chosen in the form fields.
 */
"use strict";

/* --- progress: fetched from the server as an HTML fragment --- */

const follow = (shown) => {
  const ask = async () => {
    try {
      const answer = await fetch(shown.dataset.progress, { headers: { Accept: "text/html" } });
      if (answer.redirected || !answer.ok) {
        throw new Error(answer.status);
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".intake-progress");
      if (!fresh || !fresh.dataset.progress) {
        location.reload();
        return;
      }
      shown.replaceChildren(...fresh.childNodes);
    } catch (unreachable) {
      /* the server is stopping or starting: retry later */
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 700);
};
document.querySelectorAll(".intake-progress[data-progress]").forEach(follow);

for (const shown of document.querySelectorAll("[data-look-again]")) {
  setTimeout(() => location.reload(), 1500);
}

/* --- drag and drop --- */

const filesOf = async (entry, folder, found) => {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, path: folder + file.name });
  } else if (entry.isDirectory) {
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) {
        break;
      }
      for (const below of some) {
        await filesOf(below, folder + entry.name + "/", found);
      }
    }
  }
};

const send = (form, files) => {
  const data = new FormData(form);
  if (files) {
    data.delete("files");
    files.forEach(({ file, path }) => data.append("files", file, path));
  }
  const bar = form.querySelector(".sending");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", (event) => {
    bar.hidden = false;
    bar.max = event.total;
    bar.value = event.loaded;
  });
  request.addEventListener("load", () => {
    if (request.status < 400 && request.responseURL) {
      location.assign(request.responseURL);
    } else {
      form.submit();
    }
  });
  request.addEventListener("error", () => form.submit());
  request.send(data);
};

for (const form of document.querySelectorAll("form[data-drop]")) {
  const place = form.querySelector(".drop");
  form.querySelector(".drop-here").hidden = false;
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", async (event) => {
    event.preventDefault();
    place.classList.remove("over");
    const entries = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry()).filter(Boolean);
    const found = [];
    for (const entry of entries) {
      await filesOf(entry, "", found);
    }
    if (found.length > 0) {
      send(form, found);
    }
  });
  form.addEventListener("submit", (event) => {
    const chosen = Array.from(form.querySelectorAll("input[type=file]")).some((input) => input.files.length > 0);
    if (chosen) {
      event.preventDefault();
      send(form, null);
    }
  });
}
