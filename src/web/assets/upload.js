// Sends a chosen file in pieces before its form, so that a line that breaks costs a piece and not
// the file. Without this script the form sends the file itself.
(() => {
  "use strict";
  const PIECE = 256 * 1024;
  const input = document.querySelector("input[type=file][data-upload]");
  if (!input || !window.fetch) return;
  const form = input.form;
  const base = input.dataset.upload;
  const status = input.parentNode.querySelector("[role=status]");
  const bar = input.parentNode.querySelector("progress");
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const say = (words) => { status.textContent = words; status.hidden = false; };
  // The same file, chosen again after a break or a new sign-in, goes on where it was.
  const key = (file) => ["upload", file.name, file.size, file.lastModified].join(":");
  const remembered = (file) => { try { return localStorage.getItem(key(file)); } catch { return null; } };
  const remember = (file, code) => { try { localStorage.setItem(key(file), code); } catch { /* no matter */ } };
  const forget = (file) => { try { localStorage.removeItem(key(file)); } catch { /* no matter */ } };

  class Refused extends Error {}

  async function answer(response) {
    if (response.status === 401) throw new Refused(input.dataset.signedOut);
    const said = await response.json().catch(() => ({}));
    if (said.refusal) throw new Refused(said.refusal);
    if (!response.ok && response.status !== 409) {
      const error = new Error(String(response.status));
      error.gone = response.status === 404;
      throw error;
    }
    return said;
  }

  async function begin(file) {
    const code = remembered(file);
    if (code) {
      try { return await answer(await fetch(`${base}/${code}`)); } catch (error) {
        if (error instanceof Refused || !error.gone) throw error;
        forget(file);
      }
    }
    const fields = new URLSearchParams({ name: file.name, bytes: String(file.size) });
    const begun = await answer(await fetch(base, { method: "POST", body: fields }));
    remember(file, begun.code);
    return begun;
  }

  async function send(file) {
    let tries = 0;
    for (;;) {
      try {
        let at = await begin(file);
        while (at.received < at.bytes) {
          bar.hidden = false;
          bar.value = Math.floor((100 * at.received) / at.bytes);
          const piece = file.slice(at.received, at.received + PIECE);
          at = await answer(await fetch(`${base}/${at.code}/${at.received}`, { method: "POST", body: piece }));
          say(input.dataset.sending);
          tries = 0;
        }
        bar.value = 100;
        return at.code;
      } catch (error) {
        if (error instanceof Refused) throw error;
        tries += 1;
        if (tries > 20) throw error;
        say(input.dataset.waiting);
        await pause(Math.min(30000, 500 * 2 ** tries));
      }
    }
  }

  form.addEventListener("submit", async (event) => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const code = await send(file);
      forget(file);
      let field = form.querySelector("input[name=upload]");
      if (!field) {
        field = document.createElement("input");
        field.type = "hidden";
        field.name = "upload";
        form.append(field);
      }
      field.value = code;
      input.disabled = true;
      form.submit();
    } catch (error) {
      button.disabled = false;
      bar.hidden = true;
      if (error instanceof Refused) say(error.message);
      else { input.removeAttribute("data-upload"); form.submit(); }
    }
  });
})();
