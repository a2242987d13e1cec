// ReleaseArchive
