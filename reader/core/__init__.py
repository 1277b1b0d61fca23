"""Pure logic: values in, values out; no file, thread, clock, process or Qt."""
