#!/usr/bin/env bash
# What a step of curl, jq and sleep looks like: one image after the other. Reads a prompt from each line of standard input.
set -euo pipefail
auth="Authorization: Bearer $API_KEY"
number=0
while IFS= read -r prompt; do
  number=$((number + 1))
  body=$(jq -n --arg prompt "$prompt" '{model: "gpt-image-2-text-to-image", input: {prompt: $prompt}}')
  task=$(curl -sf -H "$auth" -H 'Content-Type: application/json' -d "$body" "$BASE_URL/api/v1/jobs/createTask" | jq -r .data.taskId)
  while :; do
    sleep 5
    answer=$(curl -sf -H "$auth" "$BASE_URL/api/v1/jobs/recordInfo?taskId=$task")
    case $(jq -r .data.state <<<"$answer") in
      success) break ;;
      fail) jq -r .data.failMsg <<<"$answer" >&2; exit 1 ;;
    esac
  done
  curl -sf -o "$number-${1:-image}.png" "$(jq -r '.data.resultJson | fromjson | .resultUrls[0]' <<<"$answer")"
done
