#ifndef PLEDGELINE_CMICROHTTPD_SHIM_H
#define PLEDGELINE_CMICROHTTPD_SHIM_H
#include <microhttpd.h>
#include <stddef.h>

// Swift cannot call functions with a variable number of arguments, and the library takes all its options by one.
// Every option that we set is a field here.
struct pledgeline_mhd_options {
  // The socket to accept connections from; already listening.
  MHD_socket socket;
  // Threads that each poll connections of their own; 1 for one.
  unsigned int threads;
  // Connections at most, in all and from one address (0: as many as in all).
  unsigned int connections;
  unsigned int connections_per_address;
  // Bytes a connection may use for what it reads and for the head of what it writes.
  size_t memory;
  // Seconds without a byte after which a connection is closed.
  unsigned int idle_seconds;
  // PEM texts that live as long as the daemon; NULL without TLS.
  const char *certificate;
  const char *key;
};

struct pledgeline_mhd_callbacks {
  void *context;
  // Says whether a client may connect.
  MHD_AcceptPolicyCallback accepts;
  // Called with the target as it was sent, before anything is decoded; what it returns belongs to the request.
  void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback answer;
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection;
};

// The library decodes in place, and stops at a decoded NUL; we decode what was sent ourselves.
static inline size_t pledgeline_mhd_keep_encoded(
    void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  size_t length = 0;
  while (text[length] != '\0') length += 1;
  return length;
}

static inline struct MHD_Daemon *pledgeline_mhd_start(
    struct pledgeline_mhd_options options, struct pledgeline_mhd_callbacks callbacks) {
  unsigned int flags = MHD_USE_EPOLL | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC;
  // A pool of one thread is none to the library, which refuses it.
  enum MHD_OPTION pool = options.threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END;
  struct MHD_OptionItem tls[] = {
    { MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)options.certificate },
    { MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)options.key },
    { MHD_OPTION_END, 0, NULL },
  };
  struct MHD_OptionItem none[] = { { MHD_OPTION_END, 0, NULL } };
  if (options.certificate != NULL) flags |= MHD_USE_TLS;
  return MHD_start_daemon(
      flags, 0, callbacks.accepts, callbacks.context, callbacks.answer, callbacks.context,
      MHD_OPTION_LISTEN_SOCKET, options.socket,
      MHD_OPTION_CONNECTION_LIMIT, options.connections,
      MHD_OPTION_PER_IP_CONNECTION_LIMIT, options.connections_per_address,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.memory,
      MHD_OPTION_CONNECTION_TIMEOUT, options.idle_seconds,
      MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_UNESCAPE_CALLBACK, &pledgeline_mhd_keep_encoded, NULL,
      MHD_OPTION_URI_LOG_CALLBACK, callbacks.target, callbacks.context,
      MHD_OPTION_NOTIFY_COMPLETED, callbacks.completed, callbacks.context,
      MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, callbacks.context,
      MHD_OPTION_ARRAY, options.certificate != NULL ? tls : none,
      pool, options.threads, MHD_OPTION_END);
}

// What the library knows of a connection comes as one union for all questions.

static inline MHD_socket pledgeline_mhd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info != NULL ? info->connect_fd : -1;
}

static inline const struct sockaddr *pledgeline_mhd_client(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info != NULL ? info->client_addr : NULL;
}

static inline void *pledgeline_mhd_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info != NULL ? info->socket_context : NULL;
}

static inline size_t pledgeline_mhd_head_size(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info != NULL ? info->header_size : 0;
}
#endif
