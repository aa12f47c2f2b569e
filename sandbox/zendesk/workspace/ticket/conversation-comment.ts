export type ConversationAttachment = {
  id: number
  fileName: string
  contentType: string
  contentUrl: string
  sizeBytes: number
}

export type ConversationComment = {
  id: number
  author: string
  authorIsAgent: boolean
  public: boolean
  html: string
  createdAt: string
  attachments: ConversationAttachment[]
}
