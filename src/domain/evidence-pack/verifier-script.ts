/**
 * The checker of verify.html, as it stands in the page. Plain old JavaScript without a single dependency, short enough to
 * be read by whoever has to trust it: hashes of files against the manifest, the chain of the trail, and the trail's own
 * word for every document.
 */
export const verifierScript = String.raw`
(function () {
  'use strict'
  var words = JSON.parse(document.getElementById('words').textContent)
  var result = document.getElementById('result')
  var encoder = new TextEncoder()

  function say(sentence, values) {
    return words[sentence].replace(/\{(\w+)\}/g, function (slot, name) {
      return values && name in values ? values[name] : slot
    })
  }

  function hex(buffer) {
    return Array.prototype.map.call(new Uint8Array(buffer), function (byte) {
      return ('0' + byte.toString(16)).slice(-2)
    }).join('')
  }

  function hash(bytes) {
    return crypto.subtle.digest('SHA-256', bytes).then(hex)
  }

  // RFC 8785: members by the order of their names, nothing between, numbers and texts as JavaScript writes them.
  function canonical(value) {
    if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']'
    if (value && typeof value === 'object') {
      return '{' + Object.keys(value).sort().map(function (name) {
        return JSON.stringify(name) + ':' + canonical(value[name])
      }).join(',') + '}'
    }
    return JSON.stringify(value)
  }

  function chained(before, value) {
    var json = encoder.encode(canonical(value))
    var bytes = new Uint8Array(before.length / 2 + json.length)
    for (var at = 0; at < before.length / 2; at++) bytes[at] = parseInt(before.substr(at * 2, 2), 16)
    bytes.set(json, before.length / 2)
    return hash(bytes)
  }

  function has(value, name) {
    return Object.prototype.hasOwnProperty.call(value, name)
  }

  // Tells where an entry is not what was recorded.
  function checkEntry(entry, seq, previous, trouble) {
    var rest = Object.create(null)
    Object.keys(entry).forEach(function (name) {
      if (name !== 'body' && name !== 'salt' && name !== 'hash') rest[name] = entry[name]
    })
    if (entry.seq !== seq || entry.previousHash !== previous) trouble.push(say('entryBroken', { seq: seq }))
    return chained(String(entry.previousHash), rest)
      .then(function (right) {
        if (right !== entry.hash) trouble.push(say('entryBroken', { seq: seq }))
        if (!has(entry, 'body') && !has(entry, 'salt')) return entry.bodyHash
        return chained(String(entry.salt), entry.body)
      })
      .then(function (right) {
        if (right !== entry.bodyHash) trouble.push(say('entryBroken', { seq: seq }))
        return entry.hash
      })
  }

  function checkTrail(text, record, files, trouble) {
    var entries = []
    var lines = text.split('\n').filter(Boolean)
    lines.forEach(function (line, index) {
      try {
        entries.push(JSON.parse(line))
      } catch (error) {
        entries.push({})
      }
      if (!entries[index] || typeof entries[index] !== 'object') entries[index] = {}
    })
    var checked = entries.reduce(function (before, entry, index) {
      return before.then(function (previous) {
        return checkEntry(entry, index + 1, previous, trouble)
      })
    }, Promise.resolve(new Array(65).join('0')))
    return checked.then(function (head) {
      if (head !== record.head || entries.length !== record.throughSeq) trouble.push(say('hash'))
      var silent = 0
      record.files.forEach(function (file) {
        var named = file.entries.map(function (seq) { return entries[seq - 1] }).filter(Boolean)
        var told = named.some(function (entry) { return JSON.stringify(entry.body || '').indexOf(file.sha256) >= 0 })
        if (told) return
        if (named.some(function (entry) { return !has(entry, 'body') })) silent++
        else trouble.push(say('notInTrail', { name: file.path }))
      })
      var known = {}
      record.files.forEach(function (file) { known[file.path] = known[file.path + '.html'] = true })
      Object.keys(files).forEach(function (name) {
        if (name.indexOf('documents/') === 0 && !known[name]) trouble.push(say('notInTrail', { name: name }))
      })
      return { entries: entries.length, silent: silent }
    })
  }

  function read(file) {
    return new Promise(function (resolve, reject) {
      var reader = new FileReader()
      reader.onload = function () { resolve(reader.result) }
      reader.onerror = function () { reject(reader.error) }
      reader.readAsArrayBuffer(file)
    })
  }

  function text(file) {
    return read(file).then(function (bytes) { return new TextDecoder().decode(bytes) })
  }

  function checkFiles(lines, files, trouble) {
    return lines.reduce(function (before, line) {
      var wanted = line.slice(0, 64)
      var path = line.slice(66)
      return before.then(function () {
        if (line.slice(64, 66) !== '  ') return trouble.push(say('changed', { name: 'manifest.sha256' }))
        if (!files[path]) return trouble.push(say('missing', { name: path }))
        return read(files[path]).then(hash).then(function (found) {
          if (found !== wanted) trouble.push(say('changed', { name: path }))
        })
      })
    }, Promise.resolve())
  }

  function show(state, lines) {
    result.textContent = ''
    result.setAttribute('data-state', state)
    lines.forEach(function (line, index) {
      var part = document.createElement(index === 0 ? 'h2' : 'p')
      part.textContent = line
      result.appendChild(part)
    })
  }

  function check(chosen) {
    var files = {}
    var manifest = chosen.filter(function (file) { return file.name === 'manifest.sha256' })[0]
    if (!manifest) return show('broken', [say('noManifest')])
    var path = manifest.webkitRelativePath || manifest.name
    var folder = path.slice(0, path.length - manifest.name.length)
    chosen.forEach(function (file) {
      var own = file.webkitRelativePath || file.name
      if (own.indexOf(folder) === 0) files[own.slice(folder.length)] = file
    })
    var trouble = []
    var listed = {}
    return text(manifest)
      .then(function (written) {
        var lines = written.split(/\r?\n/).filter(Boolean)
        lines.forEach(function (line) { listed[line.slice(66)] = true })
        Object.keys(files).forEach(function (name) {
          if (!listed[name] && name !== 'manifest.sha256') trouble.push(say('unlisted', { name: name }))
        })
        return checkFiles(lines, files, trouble).then(function () { return lines.length })
      })
      .then(function (count) {
        if (!files['pack.json'] || !files['trail.jsonl']) return [count, { entries: 0, silent: 0 }]
        return Promise.all([text(files['trail.jsonl']), text(files['pack.json'])]).then(function (both) {
          return checkTrail(both[0], JSON.parse(both[1]), files, trouble).then(function (found) { return [count, found] })
        })
      })
      .then(function (counts) {
        var once = trouble.filter(function (line, index) { return trouble.indexOf(line) === index })
        if (once.length > 0) return show('broken', [say('broken')].concat(once))
        var lines = [say('whole'), say('filesWhole', { count: counts[0] }), say('trailWhole', { seq: counts[1].entries })]
        if (counts[1].silent > 0) lines.push(say('onlyListed', { count: counts[1].silent }))
        show('whole', lines)
      })
      .catch(function (error) { show('broken', [say('broken'), String(error)]) })
  }

  if (!window.crypto || !crypto.subtle) return show('unsupported', [say('unsupported')])
  document.getElementById('files').addEventListener('change', function (event) {
    show('checking', [])
    check(Array.prototype.slice.call(event.target.files))
  })
})()
`
