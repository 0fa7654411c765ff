// The same report as Portal writes in row 9, with pdfkit: node report.js FONT ROWS ROUNDS OUT
// It prints the milliseconds of each round, then the most memory it held, in MB.
const PDFDocument = require('pdfkit');
const fs = require('fs');
const [font, rows, rounds, out] = [process.argv[2], +process.argv[3], +process.argv[4], process.argv[5]];

const left = 70, top = 68, bottom = 764, gutter = 10;
const shares = [2, 3, 4, 2], measure = 455.28;
const widths = shares.map(share => share * measure / shares.reduce((a, b) => a + b));
const cells = n => ['Ontvanger ' + n, 'Naam, adres en woonplaats', n % 3 ? 'Toestemming' : process.argv[6], '3 november 2025'];

function write(to) {
  return new Promise(done => {
    const doc = new PDFDocument({ size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, lang: 'nl', displayTitle: true, autoFirstPage: false, info: { Title: 'Overzicht' } });
    const file = fs.createWriteStream(to);
    doc.pipe(file);
    file.on('finish', done);
    doc.font(font).fontSize(9.5);
    const table = doc.struct('Table');
    doc.addStructure(table);
    let y = bottom;
    const line = (texts, type) => {
      const height = Math.max(...texts.map((text, i) => doc.heightOfString(text, { width: widths[i] - gutter, lineGap: 0.5 }))) + 8;
      if (y + height > bottom) {
        doc.addPage();
        y = top;
        if (type === 'TD') head(false);
      }
      const row = type === 'artifact' ? null : doc.struct('TR');
      if (row) table.add(row);
      let x = left;
      const drawn = y;
      texts.forEach((text, i) => {
        const at = x;
        const draw = () => doc.text(text, at + gutter / 2, drawn + 4, { width: widths[i] - gutter, lineGap: 0.5 });
        if (type === 'artifact') { doc.markContent('Artifact'); draw(); doc.endMarkedContent(); }
        else { const cell = doc.struct(type, draw); row.add(cell); cell.end(); }
        x += widths[i];
      });
      if (row) row.end();
      y += height;
      doc.markContent('Artifact');
      doc.rect(left, y - 0.5, measure, 0.5).fill('#d3dddf').fillColor('#222b2e');
      doc.endMarkedContent();
    };
    const head = first => line(['Ontvanger', 'Wat', 'Grond', 'Datum'], first ? 'TH' : 'artifact');
    head(true);
    for (let n = 1; n <= rows; n++) line(cells(n), 'TD');
    table.end();
    doc.end();
  });
}

(async () => {
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    await write(out);
    console.log((Number(process.hrtime.bigint() - start) / 1e6).toFixed(1));
  }
  console.log((process.resourceUsage().maxRSS / 1024).toFixed(1));
})();
