import { FILE_PREFIX } from '../storage/files'
import { invalidParam } from '../store/refusals'
import { type Action, type Params } from './context'
import { textOf } from './fields'

/** Where files are put and fetched on this server. */
export const FILES_DOOR = '/_local/files/'

const getUploadMetadata: Action = (context, params) => {
  const cloudPath = textOf(params, 'path')
  if (context.files.locate(cloudPath) === undefined) throw invalidParam(`path ${cloudPath} is not allowed`)
  return {
    data: {
      url: context.url() + FILES_DOOR + encodeURI(cloudPath),
      token: 'local',
      authorization: context.secret,
      fileId: FILE_PREFIX + cloudPath,
      cosFileId: 'local',
    },
  }
}

const batchGetDownloadUrl: Action = (context, params) => ({
  data: {
    download_list: listOf(params, 'file_list').map((entry) => {
      const { fileid, max_age: maxAge } = entry as { fileid?: unknown; max_age?: unknown }
      const cloudPath = pathOf(fileid)
      if (cloudPath === undefined || !context.files.has(cloudPath))
        return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
      // The SDK percent-encodes this address itself.
      return { code: 'SUCCESS', fileID: fileid, tempFileURL: context.url() + FILES_DOOR + cloudPath, maxAge: maxAge ?? 7200 }
    }),
  },
})

const batchDeleteFile: Action = (context, params) => ({
  data: {
    delete_list: listOf(params, 'fileid_list').map((fileID) => {
      const cloudPath = pathOf(fileID)
      const removed = cloudPath !== undefined && context.files.remove(cloudPath)
      return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
    }),
  },
})

/** The path inside a file id; `undefined` for the id of another environment. */
function pathOf(fileId: unknown): string | undefined {
  return typeof fileId === 'string' && fileId.startsWith(FILE_PREFIX) ? fileId.slice(FILE_PREFIX.length) : undefined
}

function listOf(params: Params, name: string): unknown[] {
  const value = params[name]
  if (!Array.isArray(value) || value.length > 50) throw invalidParam(`${name} must be a list of at most 50 entries`)
  return value
}

export const storageActions: Readonly<Record<string, Action>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
}
