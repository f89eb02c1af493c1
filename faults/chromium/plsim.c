/*
 * A power cut's memory, for LD_PRELOAD: below PL_ROOT every fsync and fdatasync that succeeds copies the file as it is now to the same place
 * below PL_SHADOW. What lies there is what a power cut cannot take; the bench adds a random part of the rest and puts it in the folder's place.
 * Renaming and removing count at once; a new file counts with its first flush; folders are made as they are needed.
 * PL_LOG names a file that gets one line a flush: CLOCK_REALTIME in microseconds, the file's size, its path.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *root, *shadow, *trace;
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

__attribute__((constructor)) static void begin(void) {
  root = getenv("PL_ROOT");
  shadow = getenv("PL_SHADOW");
  trace = getenv("PL_LOG");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
}

/* Writes into `to` where `path` lies in the shadow; 0 when it is none of ours. */
static int shadow_of(const char *path, char *to) {
  size_t n;
  if (!root || !shadow) return 0;
  n = strlen(root);
  if (strncmp(path, root, n) != 0 || path[n] != '/') return 0;
  return snprintf(to, PATH_MAX, "%s%s", shadow, path + n) < PATH_MAX;
}

static void make_folders(char *path) {
  for (char *c = path + 1; *c; c++)
    if (*c == '/') {
      *c = 0;
      mkdir(path, 0700);
      *c = '/';
    }
}

static void tell(const char *path, off_t size) {
  char line[PATH_MAX + 64];
  struct timespec now;
  int fd, n;
  if (!trace) return;
  clock_gettime(CLOCK_REALTIME, &now);
  n = snprintf(line, sizeof line, "%lld %lld %s\n", (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000, (long long)size, path);
  fd = open(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0) return;
  if (write(fd, line, n) != n) abort();
  close(fd);
}

/* Copies to a name beside the place and renames it, so that a process killed half-way leaves the older copy. */
static void keep(int fd) {
  char link[64], path[PATH_MAX], to[PATH_MAX], part[PATH_MAX + 32], block[65536];
  struct stat about;
  off_t left;
  ssize_t n = 0;
  int in, out;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink(link, path, sizeof path - 1);
  if (n <= 0) return;
  path[n] = 0;
  if (!shadow_of(path, to) || fstat(fd, &about) || !S_ISREG(about.st_mode)) return;
  make_folders(to);
  in = open(path, O_RDONLY | O_CLOEXEC);
  if (in < 0) return;
  snprintf(part, sizeof part, "%s.%d.plt", to, (int)getpid());
  out = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  for (left = about.st_size; out >= 0 && left > 0; left -= n) {
    n = read(in, block, left < (off_t)sizeof block ? (size_t)left : sizeof block);
    if (n <= 0 || write(out, block, n) != n) break;
  }
  close(in);
  if (out < 0) return;
  close(out);
  if (left == 0) {
    real_rename(part, to);
    tell(path, about.st_size);
  } else {
    real_unlink(part);
  }
}

static int flushed(int fd, int result) {
  int was = errno;
  if (result == 0) keep(fd);
  errno = was;
  return result;
}

int fsync(int fd) { return flushed(fd, real_fsync(fd)); }
int fdatasync(int fd) { return flushed(fd, real_fdatasync(fd)); }

int rename(const char *from, const char *to) {
  char a[PATH_MAX], b[PATH_MAX];
  int result = real_rename(from, to), was = errno;
  if (result == 0 && shadow_of(from, a) && shadow_of(to, b)) real_rename(a, b);
  errno = was;
  return result;
}

int unlink(const char *path) {
  char a[PATH_MAX];
  int result = real_unlink(path), was = errno;
  if (result == 0 && shadow_of(path, a)) real_unlink(a);
  errno = was;
  return result;
}
