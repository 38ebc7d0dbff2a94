include(GNUInstallDirs)
install(TARGETS minutebook RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
