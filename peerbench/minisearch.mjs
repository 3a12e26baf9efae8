// MiniSearch with the settings of Integreat, on the documents and queries that `src/main.rs` hands over.
import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'

const { documents, queries, warm, rounds } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const index = new MiniSearch({
  fields: ['names', 'body'],
  storeFields: ['id', 'title', 'snippet'],
  searchOptions: { boost: { names: 2 }, fuzzy: 0.25, prefix: true, combineWith: 'AND' },
})
index.addAll(documents)

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const times = queries.map(() => [])
let found = []
for (let round = 0; round < warm + rounds; round += 1) {
  found = queries.map(({ query }, at) => {
    const start = process.hrtime.bigint()
    const hits = index.search(query).slice(0, 10)
    if (round >= warm) times[at].push(Number(process.hrtime.bigint() - start) / 1000)
    return hits.map(hit => hit.id)
  })
}
const bytes = Buffer.byteLength(JSON.stringify(index))
console.log(JSON.stringify({ found, microseconds: times.map(median), bytes }))
