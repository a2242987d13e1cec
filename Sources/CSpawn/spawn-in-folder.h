// What the system's <spawn.h> shows only to C programs that ask for it by a macro.
#ifndef PLEDGELINE_SPAWN_IN_FOLDER_H
#define PLEDGELINE_SPAWN_IN_FOLDER_H

// Lets the new program start in a folder: glibc from 2.29 on, musl from 1.1.24 on. The first argument is a
// posix_spawn_file_actions_t; it is not named here, because its header would then belong to this module.
extern int posix_spawn_file_actions_addchdir_np(void *actions, const char *path);

#endif
