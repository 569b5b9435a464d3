/** Why headers that are there say nothing: shards that no index names, or no header in a file called safetensors. */
export const NOT_COMPARABLE = ['too-many-files', 'malformed-here', 'malformed-there'] as const;
