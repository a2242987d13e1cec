#ifndef PLEDGELINE_CCURL_SHIM_H
#define PLEDGELINE_CCURL_SHIM_H
#include <curl/curl.h>

// Swift cannot call functions with a variable number of arguments: one function for each kind of argument.

static inline CURLcode pledgeline_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode pledgeline_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode pledgeline_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*pledgeline_curl_receive)(char *bytes, size_t size, size_t count, void *receiver);

static inline CURLcode pledgeline_curl_receive_body(
    CURL *handle, pledgeline_curl_receive function, void *receiver) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, function);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, receiver) : code;
}

static inline CURLcode pledgeline_curl_receive_headers(
    CURL *handle, pledgeline_curl_receive function, void *receiver) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, function);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_HEADERDATA, receiver) : code;
}

typedef int (*pledgeline_curl_progress)(
    void *receiver, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

static inline CURLcode pledgeline_curl_watch(
    CURL *handle, pledgeline_curl_progress function, void *receiver) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, receiver);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L) : code;
}

static inline long pledgeline_curl_status(CURL *handle) {
  long status = 0;
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

// Where a redirect leads, as a whole address; NULL where there is none. Lives as long as the handle.
static inline const char *pledgeline_curl_redirect(CURL *handle) {
  char *address = NULL;
  return curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &address) == CURLE_OK ? address : NULL;
}
#endif
