/*
 * Shows the offline page where a page cannot be fetched. It keeps nothing else: no page, no answer of the API, and no
 * token ever lies in its cache. Files of the build are kept by the browser itself, since their names never repeat.
 */
/* A hash of the files below; a test says the right one. */
const version = "3d8c4280a575";
const files = ["/offline.html", "/offline.css", "/offline.js", "/icon.svg"];

self.addEventListener("install", (event) => {
  const load = async () => {
    const cache = await caches.open(version);
    await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(load());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    // Pages are fetched while this worker starts, so that it slows nothing down.
    await self.registration.navigationPreload?.enable();
    const old = (await caches.keys()).filter((name) => name !== version);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event;
  if (request.mode === "navigate") event.respondWith(page(request, preloadResponse));
  else if (files.includes(new URL(request.url).pathname)) event.respondWith(offlineFile(request));
});

async function page(request, preloadResponse) {
  try {
    const response = (await preloadResponse) ?? (await fetch(request));
    if (isOfAnotherProject(response)) await self.registration.unregister();
    return response;
  } catch {
    return (await caches.match("/offline.html")) ?? Response.error();
  }
}

/**
 * On a laptop every project takes its turn at the same port: the first page that is not of ours ends this worker. A
 * redirect cannot be looked into; the page it leads to can.
 */
function isOfAnotherProject({ type, headers }) {
  const onLaptop = ["localhost", "127.0.0.1"].includes(self.location.hostname);
  return onLaptop && type !== "opaqueredirect" && headers.get("X-Served-By") !== "ngobrol";
}

async function offlineFile(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreSearch: true })) ?? Response.error();
  }
}
