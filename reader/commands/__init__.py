"""The subcommands of ``yandu``, a module each: ``add_arguments(parser)`` and ``run(options)``."""
