/* SPDX-License-Identifier: MIT */
/* Is this a build with AddressSanitizer? Then contracts are checked that cost too much in a release. */
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define SICNON_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SICNON_SANITIZED 1
#endif
#endif
#ifndef SICNON_SANITIZED
#define SICNON_SANITIZED 0
#endif

#if SICNON_SANITIZED
#include <sanitizer/asan_interface.h>
#define sanitize_hide(start, size) __asan_poison_memory_region((start), (size))
#define sanitize_show(start, size) __asan_unpoison_memory_region((start), (size))
#else
#define sanitize_hide(start, size) ((void)(start), (void)(size))
#define sanitize_show(start, size) ((void)(start), (void)(size))
#endif
