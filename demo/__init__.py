"""The main job on one machine: both services as processes of their own, over the embedded broker."""
