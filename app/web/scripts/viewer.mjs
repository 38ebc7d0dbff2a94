// Shows a paper's pages by PDF.js in the place of a page's text, marks what was sought and meant, and steps through it.
// The page works without this script: links lead from page to page, and the text is there.

const viewer = document.getElementById('viewer');
const bar = document.getElementById('bar');
const text = document.getElementById('page-text');
const told = document.getElementById('hits-told');
const assets = new URL(viewer.dataset.assets, location.href).href;
const count = Number(viewer.dataset.count);
const boxed = JSON.parse(viewer.dataset.boxes);

const pdfjs = await import(assets + 'pdfjs/pdf.min.mjs');
pdfjs.GlobalWorkerOptions.workerSrc = assets + 'pdfjs/pdf.worker.min.mjs';

let pdf;
try {
  [pdf] = await Promise.all([
    pdfjs.getDocument({
      url: viewer.dataset.file,
      cMapUrl: assets + 'pdfjs/cmaps/',
      standardFontDataUrl: assets + 'pdfjs/standard_fonts/',
      wasmUrl: assets + 'pdfjs/wasm/',
      iccUrl: assets + 'pdfjs/iccs/',
      isEvalSupported: false,
      enableXfa: false,
    }).promise,
  ]);
} catch (error) {
  console.warn('The file cannot be shown; its text stays.', error);
}

const hits = viewer.dataset.sought
  ? await fetch(viewer.dataset.hits).then(reply => reply.json()).then(json => json.hits).catch(() => [])
  : [];

if (pdf) await show();

async function show() {
  viewer.hidden = false;
  text.hidden = true;
  const first = (await pdf.getPage(1)).getViewport({scale: 1});
  const pages = [];  // by number
  for (let number = 1; number <= pdf.numPages; ++number) {
    const element = document.createElement('div');
    element.className = 'mb-page';
    element.role = 'img';
    element.ariaLabel = `Page ${number}`;
    element.dataset.number = number;
    viewer.append(element);
    pages[number] = {number, element, width: first.width, height: first.height, drawn: 0};
    size(pages[number]);
  }

  // As wide as there is room, at most a page and a half of its printed size.
  function scale_of(page) {
    return Math.min((viewer.clientWidth - 30) / page.width, 1.5);
  }
  function size(page) {
    const scale = scale_of(page);
    page.element.style.width = `${page.width * scale}px`;
    page.element.style.height = `${page.height * scale}px`;
  }

  async function draw(page) {
    const scale = scale_of(page);
    if (page.drawn === scale || page.drawing) return;
    page.drawing = true;
    try {
      const of_pdf = await pdf.getPage(page.number);
      const plain = of_pdf.getViewport({scale: 1});
      [page.width, page.height] = [plain.width, plain.height];
      size(page);
      const scale_now = scale_of(page);
      const dense = of_pdf.getViewport({scale: scale_now * Math.min(devicePixelRatio, 2)});
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(dense.width);
      canvas.height = Math.floor(dense.height);
      await of_pdf.render({canvas, viewport: dense}).promise;
      const words = document.createElement('div');
      words.className = 'mb-words';
      words.style.setProperty('--total-scale-factor', scale_now);
      const layer = new pdfjs.TextLayer({
        textContentSource: of_pdf.streamTextContent(),
        container: words,
        viewport: of_pdf.getViewport({scale: scale_now}),
      });
      await layer.render();
      page.element.replaceChildren(canvas, words);
      page.element.role = 'group';
      page.drawn = scale_now;
      mark(page);
    } finally {
      page.drawing = false;
    }
  }

  function place(page, className, [, left, top, right, bottom], room) {
    const element = document.createElement('div');
    element.className = className;
    const share = (value, whole) => `${(100 * value) / whole}%`;
    element.style.left = share(left - room, page.width);
    element.style.top = share(top - room, page.height);
    element.style.width = share(right - left + 2 * room, page.width);
    element.style.height = share(bottom - top + 2 * room, page.height);
    page.element.append(element);
    return element;
  }

  function mark(page) {
    for (const element of page.element.querySelectorAll('.mb-hit, .mb-boxed')) element.remove();
    const own = boxed.filter(box => box[0] === page.number);
    if (own.length > 0) {
      const around = own.reduce(
        (all, box) => [0, Math.min(all[1], box[1]), Math.min(all[2], box[2]), Math.max(all[3], box[3]), Math.max(all[4], box[4])]);
      place(page, 'mb-boxed', around, 4);
    }
    hits.forEach((hit, number) => {
      for (const box of hit.boxes)
        if (box[0] === page.number) place(page, number === now ? 'mb-hit mb-hit--now' : 'mb-hit', box, 0.5);
    });
  }

  // Pages near the ones in sight are drawn; those far away are let go, so that long papers fit into memory.
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      const page = pages[Number(entry.target.dataset.number)];
      if (entry.isIntersecting) {
        draw(page);
      } else if (page.drawn) {
        page.element.replaceChildren();
        page.element.role = 'img';
        page.drawn = 0;
      }
    }
  }, {rootMargin: '1200px 0px'});
  for (const page of pages.slice(1)) near.observe(page.element);

  // The page most in sight is told, and is the one that the address leads to.
  const shares = new Map();
  let current = Number(viewer.dataset.page);
  const sight = new IntersectionObserver(entries => {
    for (const entry of entries) shares.set(Number(entry.target.dataset.number), entry.intersectionRect.height);
    const [number, height] = [...shares].reduce((best, one) => (one[1] > best[1] ? one : best), [current, 0]);
    if (height > 0 && number !== current) arrive(number);
  }, {threshold: [0, 0.1, 0.25, 0.5, 0.75, 1]});
  for (const page of pages.slice(1)) sight.observe(page.element);

  function arrive(number) {
    current = number;
    document.getElementById('page-now').textContent = number;
    const address = new URL(location.href);
    address.searchParams.set('page', number);
    history.replaceState(history.state, '', address);
    tell();
  }

  function go(number) {
    if (number < 1 || number > pdf.numPages) return;
    pages[number].element.scrollIntoView({block: 'start'});
    arrive(number);
  }

  let now = -1;  // the hit stepped to
  function step(by) {
    if (hits.length === 0) return;
    if (now < 0) {
      // From the page in sight.
      const after = hits.findIndex(hit => hit.page >= current);
      now = by > 0 ? (after < 0 ? 0 : after) : ((after < 0 ? hits.length : after) - 1 + hits.length) % hits.length;
    } else {
      now = (now + by + hits.length) % hits.length;
    }
    const hit = hits[now];
    const page = pages[hit.page];
    for (const other of pages.slice(1)) if (other.drawn) mark(other);
    if (!page) return;
    const top = hit.boxes[0] ? hit.boxes[0][2] / page.height : 0;
    const box = page.element.getBoundingClientRect();
    scrollTo({top: scrollY + box.top + top * box.height - innerHeight / 3});
    arrive(hit.page);
  }

  function tell() {
    if (!told || hits.length === 0) return;
    const here = hits.filter(hit => hit.page === current).length;
    told.textContent = now >= 0 ? `Place ${now + 1} of ${hits.length}` : `Your words: ${hits.length} places, ${here} on this page`;
  }

  // The links of the bar do here what they do without the script by another page.
  function button(id, name, action) {
    const link = document.getElementById(id);
    const element = document.createElement('button');
    element.type = 'button';
    element.id = id;
    element.className = 'govuk-button govuk-button--secondary mb-bar__button';
    element.textContent = name;
    element.addEventListener('click', action);
    if (link) link.replaceWith(element);
    else (told && id.endsWith('hit') ? told : bar.firstElementChild).after(element);
    return element;
  }
  const on = button('next-page', 'Next page', () => go(current + 1));
  const back = button('previous-page', 'Previous page', () => go(current - 1));
  on.before(back);
  if (hits.length > 0) {
    const next = button('next-hit', 'Next place', () => step(1));
    const previous = button('previous-hit', 'Previous place', () => step(-1));
    next.before(previous);
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (document.activeElement !== viewer && !viewer.contains(document.activeElement)) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
    else return;
    event.preventDefault();
  });

  let resized;
  addEventListener('resize', () => {
    clearTimeout(resized);
    resized = setTimeout(() => {
      for (const page of pages.slice(1)) {
        size(page);
        if (page.drawn) draw(page);
      }
    }, 150);
  });

  if (boxed.length > 0 && boxed[0][0] === current) {
    const page = pages[current];
    const box = page.element.getBoundingClientRect();
    scrollTo({top: scrollY + box.top + (boxed[0][2] / page.height) * box.height - innerHeight / 3});
    tell();
  } else if (current > 1) {
    go(current);
  } else {
    tell();
  }
  await draw(pages[current]);
  viewer.dataset.ready = 'true';
}
