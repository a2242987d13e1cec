// Runs one program and says what it took. In C and small, because the peak memory that Linux reports
// of a program starts with that of the process that started it: Python alone would hide a small one.
//
// usage: run-once RESULT STDOUT STDERR PROGRAM ARGUMENTS…
// Writes to RESULT: wall seconds, CPU seconds, peak KiB, exit status (128 + signal if killed).
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static void send_to(const char *path, int descriptor) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
  close(file);
}

int main(int count, char **arguments) {
  if (count < 5) {
    fputs("usage: run-once RESULT STDOUT STDERR PROGRAM ARGUMENTS...\n", stderr);
    return 2;
  }
  double start = now();
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    send_to(arguments[2], STDOUT_FILENO);
    send_to(arguments[3], STDERR_FILENO);
    execvp(arguments[4], arguments + 4);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 1;
  double wall = now() - start;
  FILE *result = fopen(arguments[1], "w");
  if (!result) return 1;
  fprintf(result, "%.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime),
          usage.ru_maxrss, WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
  return fclose(result) == 0 ? 0 : 1;
}
